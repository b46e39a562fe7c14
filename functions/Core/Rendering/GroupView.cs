using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Rendering;

/// <param name="Heading">The topic.</param>
/// <param name="Count">The number of articles, in words.</param>
/// <param name="Sentiment">Their overall sentiment, in words.</param>
/// <param name="IsShort">Whether its articles are shown in a line each, without a sentence.</param>
/// <param name="Articles">Those listed.</param>
/// <param name="More">How many are not listed, in words; empty if all are.</param>
internal sealed record GroupView(
    string Heading,
    string Count,
    string Sentiment,
    bool IsShort,
    IReadOnlyList<ArticleView> Articles,
    string More
)
{
    public static IReadOnlyList<GroupView> From(Digest digest, IWords words, IDigestWords sentences, bool hasSentences = true)
    {
        var hasStories = digest.Stories.Count > 0;
        var untitled = digest.Groups.Count == 1 && !hasStories ? words.Labels.AllArticles : words.Labels.OtherNews;
        return [.. digest.Groups.Select((group, i) => View(group, isFirst: i == 0 && !hasStories))];

        GroupView View(DigestGroup group, bool isFirst)
        {
            var more = group.Size - group.Articles.Count;
            return new GroupView(
                group.Topic ?? (group.Notice is { } kind ? words.Notices(kind) : untitled),
                words.Count(Counted.Article, group.Size),
                words.Overall(group.Sentiment),
                !hasSentences,
                [.. group.Articles.Select((article, j) => ArticleView.From(article, words, sentences, isFirst && j == 0))],
                more > 0 ? words.More(more) : ""
            );
        }
    }
}

/// <param name="Lead">Whether it is the first of all.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
/// <param name="Source">Its outlet; empty if unknown.</param>
/// <param name="Byline">Outlet, time and copies.</param>
/// <param name="Sentiment">Its sentiment, in words.</param>
/// <param name="Color">The name of its <see cref="SentimentLabel"/>.</param>
/// <param name="Summary">A sentence; empty if there is none.</param>
/// <param name="Matched">Watch-lists it matches, and what was found; empty if it matches none.</param>
internal sealed record ArticleView(
    bool Lead,
    string Title,
    string Url,
    string Source,
    string Byline,
    string Sentiment,
    string Color,
    string Summary,
    string Matched
)
{
    public static ArticleView From(DigestArticle article, IWords words, IDigestWords sentences, bool lead)
    {
        string?[] byline =
        [
            article.Source is { } source ? UntrustedText.Isolated(source) : null,
            article.Published is { } published ? sentences.Published(published) : null,
            article.Copies > 0 ? "+" + words.Count(Counted.Copy, article.Copies) : null,
        ];
        return new ArticleView(
            lead,
            TitleOf(article, words),
            article.Url ?? "",
            article.Source is { } outlet ? UntrustedText.Isolated(outlet) : "",
            string.Join(" · ", byline.Where(part => part is not null)),
            words.Sentiment(article.Sentiment),
            article.Sentiment.ToString(),
            Brief.Sentence(article),
            string.Join("; ", article.Matched)
        );
    }

    /// <summary>The headline, or words in its place.</summary>
    public static string TitleOf(DigestArticle article, IWords words) =>
        article.Title.Length > 0 ? article.Title : words.Labels.NoHeadline;
}
