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
        foreach (var element in item.Elements().Where(element => Counts(element.Name.LocalName)))
        foreach (var one in element.DescendantsAndSelf())
        {
            said.Add(one.Name.LocalName);
            said.AddRange(one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(one => Said(one.Value)));
            said.AddRange(one.Nodes().OfType<XText>().Select(text => Said(text.Value)));
        }

        return StableHash.Of([.. said]);
    }
}
