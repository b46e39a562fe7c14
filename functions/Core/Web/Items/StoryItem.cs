using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Items;

/// <summary>A story in a list.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Lead">The article that represents it.</param>
/// <param name="Tag">Whether it is new, developing or updated, in words.</param>
/// <param name="IsNew">Whether it began in this period.</param>
/// <param name="Outlets">How many other outlets carry it, in words; empty if none does.</param>
/// <param name="Latest">When its newest article came in.</param>
/// <param name="Sentiment">The overall sentiment of its articles, in words.</param>
/// <param name="Color">The name of the sentiment whose color that has.</param>
/// <param name="News">What earlier digests did not report.</param>
/// <param name="Folded">How many further articles and copies there are, in words; empty if there are none.</param>
/// <param name="Further">The first of them.</param>
/// <param name="More">How many are not listed, in words; empty if all are.</param>
internal sealed record StoryItem(
    string Address,
    ArticleItem Lead,
    string Tag,
    bool IsNew,
    string Outlets,
    Moment Latest,
    string Sentiment,
    string Color,
    IReadOnlyList<string> News,
    string Folded,
    IReadOnlyList<ArticleItem> Further,
    string More
)
{
    private const int MostFurther = 8;
    private static readonly IWords Words = RenderingWords.Default;

    public static StoryItem Of(DigestStory story, ReaderZone zone)
    {
        var further = story.Further.Take(MostFurther).Select(article => ArticleItem.Of(article, zone)).ToList();
        var more = story.FurtherArticles - further.Count;
        return new StoryItem(
            AddressOf(story.Id),
            ArticleItem.Of(story.Lead, zone, Brief.Sentence(story.Lead)) with
            {
                Matched = string.Join("; ", story.Matched),
            },
            Words.Tag(story.Tag),
            story.Tag == StoryTag.New,
            story.OtherOutlets > 0 ? Words.Count(Counted.OtherOutlet, story.OtherOutlets) : "",
            zone.Show(story.Latest),
            Words.Overall(story.Sentiment),
            story.Sentiment.Leading().ToString(),
            [.. story.News.Select(news => news.Sentence)],
            FoldedOf(story),
            further,
            more > 0 && further.Count > 0 ? Words.More(more) : ""
        );
    }

    /// <param name="id">The ID of a story.</param>
    public static string AddressOf(string id) => "/story/" + id;

    private static string FoldedOf(DigestStory story)
    {
        string[] parts =
        [
            story.Articles > 1 ? Words.Count(Counted.MoreArticle, story.Articles - 1) : "",
            story.Copies > 0 ? Words.Count(Counted.Copy, story.Copies) : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
