using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Rendering;

/// <param name="Lead">Whether it is the first of all.</param>
/// <param name="Title">The headline of the article that tells it best.</param>
/// <param name="Url">Where that leads; empty where nowhere.</param>
/// <param name="Tag">New, Developing or Update.</param>
/// <param name="Tone">How its articles speak on the whole, in words.</param>
/// <param name="Colour">The one of the five tones whose colour that has.</param>
/// <param name="Byline">Outlets, time, articles and copies.</param>
/// <param name="Snippet">A sentence; empty where there is none.</param>
/// <param name="News">What is new, where earlier digests told of it.</param>
/// <param name="Further">Other articles on it.</param>
/// <param name="More">How many are not listed, in words; empty where all are.</param>
/// <param name="Matched">Watch-lists the article matches, and what was found; empty where none.</param>
internal sealed record StoryView(
    bool Lead,
    string Title,
    string Url,
    string Tag,
    string Tone,
    string Colour,
    string Byline,
    string Snippet,
    IReadOnlyList<NewsView> News,
    IReadOnlyList<FurtherView> Further,
    string More,
    string Matched
)
{
    public static IReadOnlyList<StoryView> Of(Digest digest, DigestWords words) =>
        [.. digest.Stories.Select((story, i) => Of(digest, story, words, i == 0))];

    private static StoryView Of(Digest digest, DigestStory story, DigestWords words, bool lead)
    {
        string?[] byline =
        [
            story.Lead.Source is { } source ? UntrustedText.Isolated(source) : null,
            story.OtherOutlets > 0 ? "+" + ToneWords.Count(story.OtherOutlets, "outlet") : null,
            words.Time(story.Lead.Published ?? story.Latest),
            story.Articles > 1 ? ToneWords.Count(story.Articles, "article") : null,
            story.Copies > 0 ? ToneWords.Count(story.Copies, "copy", "copies") + " folded" : null,
        ];
        var more = story.FurtherArticles - story.Further.Count;
        return new StoryView(
            lead,
            story.Lead.Title,
            story.Lead.Url ?? "",
            story.Tag.ToString(),
            ToneWords.Overall(story.Sentiment),
            ToneWords.Leading(story.Sentiment),
            string.Join(" · ", byline.Where(part => part is not null)),
            Brief.Snippet(digest, story.Lead),
            [.. story.News.Select(news => new NewsView(news.What, news.Sentence))],
            [.. story.Further.Select(article => new FurtherView(article.Title, article.Source ?? "", article.Url ?? ""))],
            more <= 0 ? ""
                : story.Further.Count == 0 ? $"{ToneWords.Count(more, "further article")}"
                : $"… and {ToneWords.Number(more)} more",
            string.Join("; ", story.Lead.Matched)
        );
    }
}

/// <param name="What">A name, figure or phrase.</param>
/// <param name="Sentence">The sentence or headline that brings it.</param>
internal sealed record NewsView(string What, string Sentence);

/// <param name="Title">The headline.</param>
/// <param name="Source">The outlet; empty where unknown.</param>
/// <param name="Url">Where it leads; empty where nowhere.</param>
internal sealed record FurtherView(string Title, string Source, string Url);
