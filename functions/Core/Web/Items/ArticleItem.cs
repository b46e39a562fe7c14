using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Items;

/// <summary>An article in a list.</summary>
/// <param name="Title">The headline, or words in its place.</param>
/// <param name="Address">Its page.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Url">Where it was published; empty if it has no address that is safe as a link.</param>
/// <param name="At">When it was published.</param>
/// <param name="Sentiment">Its sentiment, in words.</param>
/// <param name="Color">The name of its <see cref="SentimentLabel"/>.</param>
/// <param name="Summary">A sentence; empty if there is none.</param>
/// <param name="Copies">How many copies there are, in words; empty if there are none.</param>
/// <param name="Matched">The watch-lists it matches, and what was found; empty if it matches none.</param>
internal sealed record ArticleItem(
    string Title,
    string Address,
    string Source,
    string Url,
    Moment At,
    string Sentiment,
    string Color,
    string Summary,
    string Copies,
    string Matched
)
{
    private static readonly IWords Words = RenderingWords.Default;

    public static ArticleItem Of(DigestArticle article, ReaderZone zone, string summary = "") =>
        new(
            ArticleView.TitleOf(article, Words),
            AddressOf(article.Id),
            article.Source ?? "",
            article.Url ?? "",
            zone.ShowPublished(article.Published),
            Words.Sentiment(article.Sentiment),
            article.Sentiment.ToString(),
            summary,
            article.Copies > 0 ? Words.Count(Counted.Copy, article.Copies) : "",
            string.Join("; ", article.Matched)
        );

    /// <param name="id">The ID of an article.</param>
    public static string AddressOf(string id) => $"/article/{id}";
}
