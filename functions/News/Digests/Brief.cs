using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>The digest in a few sentences: one from each leading story, taken from its article.</summary>
internal static class Brief
{
    private const int Lines = 3;

    /// <summary>With fewer articles, the digest itself is short enough.</summary>
    private const int FewestArticles = 2 * Lines;

    /// <summary>Up to three different sentences without datelines; empty if there are too few articles.</summary>
    public static IReadOnlyList<string> Compose(Digest digest) =>
        digest.Counts.Articles < FewestArticles
            ? []
            :
            [
                .. Leading(digest)
                    .Select(article => article.Summary)
                    .OfType<string>()
                    .Select(Dateline.Without)
                    .Distinct(StringComparer.Ordinal)
                    .Take(Lines),
            ];

    /// <summary>The sentence below an article's headline: its first, or the next one if the first is in the brief.</summary>
    public static string Snippet(Digest digest, DigestArticle article)
    {
        if (article.Summary is not { } first)
            return "";
        return digest.Brief.Contains(Dateline.Without(first), StringComparer.Ordinal) ? article.Detail ?? "" : first;
    }

    // The listed stories, then the first article of each topic, then the others.
    private static IEnumerable<DigestArticle> Leading(Digest digest) =>
        [
            .. digest.Stories.Select(story => story.Lead),
            .. digest.Groups.SelectMany(group => group.Articles.Take(1)),
            .. digest.Groups.SelectMany(group => group.Articles.Skip(1)),
        ];
}
