using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// Feeds: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, and the exports of WordPress. Each item is an article, and parts are numbers of
/// items.
/// </summary>
internal sealed class FeedFormat(TimeProvider time) : IXmlFormat
{
    public bool HasRoot(string root) => FeedNames.IsRoot(root);

    public bool IsItem(string name) => FeedNames.IsEntry(name);

    public ReadResult? Read(XmlItem item)
    {
        var article = new FeedArticle(item);
        if (!article.IsArticle)
            return null;
        return article.Read(time);
    }

    public Rejection NoArticle() => Rejections.NoText("The feed contains no items; drop it again when it has some.");
}
