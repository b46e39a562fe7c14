using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>
/// NewsML-G2: single items, and messages with several. A news item with a text is an article. Packages in messages are left out,
/// since they only refer to the items.
/// </summary>
internal sealed class NewsMlG2Format(TimeProvider time) : IXmlFormat
{
    private static readonly Dictionary<string, string> Items = new(StringComparer.OrdinalIgnoreCase)
    {
        ["newsItem"] = "a news item",
        ["packageItem"] = "a package, which only refers to articles; drop these",
        ["conceptItem"] = "a concept, not an article; no action is needed",
        ["knowledgeItem"] = "a list of concepts, not an article; no action is needed",
        ["planningItem"] = "a plan of coverage, not an article; no action is needed",
        ["catalogItem"] = "a list of vocabularies, not an article; no action is needed",
    };

    public bool HasRoot(string root) => IsItem(root) || root.Equals("newsMessage", StringComparison.OrdinalIgnoreCase);

    public bool IsItem(string name) => Items.ContainsKey(name);

    public ReadResult? Read(XmlItem item)
    {
        var name = item.Element.Name.LocalName;
        if (name.Equals("newsItem", StringComparison.OrdinalIgnoreCase))
            return new NewsMlG2Article(item).Read(time);
        if (item.Around is not null)
            return null;
        return Rejections.NoText($"The NewsML-G2 document is {Items[name]}.");
    }

    public Rejection NoArticle() => Rejections.NoText("The NewsML-G2 message contains no news item; no action is needed.");
}
