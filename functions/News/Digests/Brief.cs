using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>What a reader with ten seconds takes away: a sentence of each leading story, as its article has it.</summary>
internal static class Brief
{
    private const int Lines = 3;

    /// <summary>With fewer articles the digest itself is as short.</summary>
    private const int FewestArticles = 2 * Lines;

    /// <summary>Up to three sentences that differ, without datelines; none where there is little to sum up.</summary>
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

    /// <summary>What stands below an article's headline: its next sentence, where the first is in the brief.</summary>
    public static string Snippet(Digest digest, DigestArticle article)
    {
        if (article.Summary is not { } first)
            return "";
        return digest.Brief.Contains(Dateline.Without(first), StringComparer.Ordinal) ? article.Detail ?? "" : first;
    }

    // Beyond the listed stories, the first article of each topic leads it; where there are too few topics, the next ones follow.
    private static IEnumerable<DigestArticle> Leading(Digest digest) =>
        [
            .. digest.Stories.Select(story => story.Lead),
            .. digest.Groups.SelectMany(group => group.Articles.Take(1)),
            .. digest.Groups.SelectMany(group => group.Articles.Skip(1)),
        ];
}
