using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Web.Items;

/// <summary>A stored article in a list.</summary>
internal static class StoredItem
{
    /// <param name="article">The article.</param>
    /// <param name="zone">Of the reader.</param>
    /// <param name="withSummary">Whether its first sentence is shown.</param>
    public static ArticleItem Of(StoredArticle article, ReaderZone zone, bool withSummary = false)
    {
        var shown = ArticleCandidate.From(article, [], word => word).ToDigestArticle(0);
        return ArticleItem.Of(shown, zone, withSummary ? shown.Summary ?? "" : "");
    }
}
