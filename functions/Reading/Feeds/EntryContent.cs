using System.Xml.Linq;
using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Feeds;

/// <summary>What an entry says, as a hash.</summary>
internal static class EntryContent
{
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

    public static string Hash(XElement item)
    {
        List<string> said = [];
        foreach (var element in item.Elements().Where(element => Counts(element.Name.LocalName)))
        foreach (var one in element.DescendantsAndSelf())
        {
            said.Add(one.Name.LocalName);
            said.AddRange(one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(one => one.Value));
            said.AddRange(one.Nodes().OfType<XText>().Select(text => text.Value));
        }

        return StableHash.Of([.. said]);
    }
}
