using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Rendering;

/// <param name="Lead">Whether it is the first of all.</param>
/// <param name="Title">The headline of the article that represents it.</param>
/// <param name="Url">The address of that article; empty if it has none.</param>
/// <param name="Tag">Whether it is new, developing or updated, in words.</param>
/// <param name="Sentiment">The overall sentiment of its articles, in words.</param>
/// <param name="Color">The name of the <see cref="SentimentLabel"/> whose color that has.</param>
/// <param name="Byline">Outlets, time, articles and copies.</param>
/// <param name="Snippet">A sentence; empty if there is none.</param>
/// <param name="News">Sentences with what is new, if earlier digests reported it.</param>
/// <param name="Further">Other articles about it.</param>
/// <param name="More">How many are not listed, in words; empty if all are.</param>
/// <param name="RelatedHeading">The number of other events of the storyline and of their articles, in words; empty if none.</param>
/// <param name="Related">These events.</param>
/// <param name="MoreRelated">How many of them are not listed, in words; empty if all are.</param>
/// <param name="Matched">Watch-lists that any of its articles match, and what was found; empty if they match none.</param>
internal sealed record StoryView(
    bool Lead,
    string Title,
    string Url,
    string Tag,
    string Sentiment,
    string Color,
    string Byline,
    string Snippet,
    IReadOnlyList<string> News,
    IReadOnlyList<FurtherView> Further,
    string More,
    string RelatedHeading,
    IReadOnlyList<RelatedView> Related,
    string MoreRelated,
    string Matched
)
{
    public static IReadOnlyList<StoryView> From(Digest digest, IWords words, IDigestWords sentences) =>
        [.. digest.Stories.Select((story, i) => From(story, words, sentences, i == 0))];

    private static StoryView From(DigestStory story, IWords words, IDigestWords sentences, bool lead) =>
        new(
            lead,
            ArticleView.TitleOf(story.Lead, words),
            story.Lead.Url ?? "",
            words.Tag(story.Tag),
            words.Overall(story.Sentiment),
            story.Sentiment.Leading().ToString(),
            BylineOf(story, words, sentences),
            Brief.Sentence(story.Lead),
            [.. story.News.Select(news => news.Sentence)],
            [
                .. story.Further.Select(article => new FurtherView(
                    ArticleView.TitleOf(article, words),
                    article.Source ?? "",
                    article.Url ?? ""
                )),
            ],
            MoreOf(story, words),
            story.Related is { } related ? words.Related(related.Count, related.Articles) : "",
            [.. (story.Related?.Events ?? []).Select(one => RelatedView.From(one, words))],
            MoreRelatedOf(story, words),
            string.Join("; ", story.Matched)
        );

    private static string BylineOf(DigestStory story, IWords words, IDigestWords sentences)
    {
        string?[] parts =
        [
            story.Lead.Source is { } source ? UntrustedText.Isolated(source) : null,
            story.OtherOutlets > 0 ? words.Count(Counted.OtherOutlet, story.OtherOutlets) : null,
            story.Lead.Published is { } published ? sentences.Published(published) : sentences.Time(story.Latest),
            story.Articles > 1 ? words.Count(Counted.Article, story.Articles) : null,
            story.Copies > 0 ? words.Count(Counted.Copy, story.Copies) : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string MoreRelatedOf(DigestStory story, IWords words) =>
        story.Related is { } related && related.Count > related.Events.Count
            ? words.More(related.Count - related.Events.Count)
            : "";

    // Without any of them, the byline has said how many there are.
    private static string MoreOf(DigestStory story, IWords words)
    {
        var more = story.FurtherArticles - story.Further.Count;
        return more > 0 && story.Further.Count > 0 ? words.More(more) : "";
    }
}

/// <param name="Title">The headline of the article that represents the event.</param>
/// <param name="Source">Its outlet; empty if unknown.</param>
/// <param name="Url">Its address; empty if it has none.</param>
/// <param name="Articles">How many articles there are, in words; empty if there is only this one.</param>
internal sealed record RelatedView(string Title, string Source, string Url, string Articles)
{
    public static RelatedView From(DigestEvent story, IWords words) =>
        new(
            ArticleView.TitleOf(story.Lead, words),
            story.Lead.Source ?? "",
            story.Lead.Url ?? "",
            story.Articles > 1 ? words.Count(Counted.Article, story.Articles) : ""
        );
}

/// <param name="Title">The headline.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
internal sealed record FurtherView(string Title, string Source, string Url);
