using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Rendering;

/// <param name="Heading">The topic.</param>
/// <param name="Count">How many articles, in words.</param>
/// <param name="Tone">How many of each tone, in words.</param>
/// <param name="Bar">The same as a bar.</param>
/// <param name="Articles">Those listed.</param>
/// <param name="More">How many are not listed, in words; empty where all are.</param>
internal sealed record GroupView(
    string Heading,
    string Count,
    string Tone,
    IReadOnlyList<BarPart> Bar,
    IReadOnlyList<ArticleView> Articles,
    string More
);

/// <param name="Lead">Whether it is the first of all.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">Where it leads; empty where nowhere.</param>
/// <param name="Byline">Outlet, time and copies.</param>
/// <param name="Tone">Its tone's word.</param>
/// <param name="Summary">A sentence; empty where there is none.</param>
/// <param name="Matched">Watch-lists it matches, and what was found; empty where none.</param>
internal sealed record ArticleView(
    bool Lead,
    string Title,
    string Url,
    string Byline,
    string Tone,
    string Summary,
    string Matched
);

/// <summary>Makes the groups' views.</summary>
internal static class GroupViews
{
    public static IReadOnlyList<GroupView> Of(Digest digest, DigestWords words)
    {
        var only = digest.Groups.Count == 1 && digest.Stories.Count == 0;
        var leads = digest.Stories.Count == 0;
        return
        [
            .. digest.Groups.Select(
                (group, i) =>
                    new GroupView(
                        group.Topic ?? (only ? "All articles" : "Other news"),
                        ToneWords.Count(group.Size, "article"),
                        ToneWords.Of(group.Sentiment),
                        BarPart.Of(group.Sentiment),
                        [
                            .. group.Articles.Select(
                                (article, j) => Article(digest, article, words, lead: leads && i == 0 && j == 0)
                            ),
                        ],
                        More(group)
                    )
            ),
        ];
    }

    private static ArticleView Article(Digest digest, DigestArticle article, DigestWords words, bool lead)
    {
        string?[] byline =
        [
            article.Source is { } source ? UntrustedText.Isolated(source) : null,
            article.Published is { } published ? words.Time(published) : null,
            article.Copies > 0 ? "+" + ToneWords.Count(article.Copies, "copy", "copies") : null,
        ];
        return new ArticleView(
            lead,
            article.Title,
            article.Url ?? "",
            string.Join(" · ", byline.Where(part => part is not null)),
            ToneWords.Of(article.Sentiment),
            Brief.Snippet(digest, article),
            string.Join("; ", article.Matched)
        );
    }

    private static string More(DigestGroup group)
    {
        var more = group.Size - group.Articles.Count;
        return more > 0 ? $"… and {ToneWords.Number(more)} more" : "";
    }
}
