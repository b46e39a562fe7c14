using System.Xml.Linq;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Feeds;

/// <summary>What an entry says, as a hash.</summary>
internal static class EntryContent
{
    private const int MostLink = 2_000;

    /// <summary>Elements that change without news: IDs, dates, and what readers do.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "guid",
        "id",
        "pubDate",
        "published",
        "updated",
        "issued",
        "modified",
        "created",
        "date",
        "comments",
        "commentRss",
        "total",
        "date_published",
        "date_modified",
    };

    public static bool Counts(string name) => !Passing.Contains(name);

    /// <summary>A value; an address is without what only counts clicks, which may differ each time.</summary>
    public static string Said(string value)
    {
        var link = value.Length <= MostLink ? value.Trim() : "";
        var said = link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? UrlCleaner.WithoutTracking(link) : link;
        return said == link ? value : said;
    }

    public static string Hash(XElement item)
    {
        List<string> said = [];
        foreach (var one in Counting(item))
        {
            said.Add(one.Name.LocalName);
            said.AddRange(one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(one => Said(one.Value)));
            said.AddRange(one.Nodes().OfType<XText>().Select(text => Said(text.Value)));
        }

        return StableHash.Of([.. said]);
    }

    /// <summary>
    /// The elements in an entry that count, in their order; what is in one that does not count does not either.
    /// </summary>
    private static IEnumerable<XElement> Counting(XElement item)
    {
        Stack<XElement> next = new(item.Elements().Reverse());
        while (next.TryPop(out var element))
        {
            // A link to the comments says how many there are (RFC 4685).
            if (!Counts(element.Name.LocalName) || element.Attribute("rel")?.Value == "replies")
                continue;
            yield return element;
            foreach (var inner in element.Elements().Reverse())
                next.Push(inner);
        }
    }
}
