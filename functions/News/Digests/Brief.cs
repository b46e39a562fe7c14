using NewsMonitor.Analyzer.Text;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.News.Digests;

/// <summary>The digest in a few sentences: one from each leading story, taken from its article.</summary>
internal static class Brief
{
    private const int Lines = 3;

    /// <summary>With fewer articles, the digest itself is short enough.</summary>
    private const int FewestArticles = 2 * Lines;

    /// <summary>
    /// Up to three different sentences without datelines; empty if there are too few articles. A headline takes the place of
    /// sentences that do not stand alone.
    /// </summary>
    public static IReadOnlyList<string> Compose(Digest digest) =>
        digest.Counts.Articles < FewestArticles ? [] : [.. Leading(digest).Select(Line).OfType<string>().Distinct().Take(Lines)];

    /// <summary>
    /// The sentence below an article's headline: the first that stands alone, or else the first; empty if it has none.
    /// </summary>
    public static string Sentence(DigestArticle article)
    {
        var sentences = Sentences(article);
        return sentences.Find(sentence => StandsAlone(article, sentence)) ?? sentences.FirstOrDefault() ?? "";
    }

    // Null for an article without sentences or a headline.
    private static string? Line(DigestArticle article) =>
        Sentences(article).Find(sentence => StandsAlone(article, sentence)) ?? (article.Title.Length > 0 ? article.Title : null);

    private static bool StandsAlone(DigestArticle article, string sentence) =>
        SentenceContext.IsIndependent(sentence)
        && !(article.Published is { } published && SentenceContext.BeginsInThePast(sentence, published.Year));

    private static List<string> Sentences(DigestArticle article) =>
        [.. new[] { article.Summary, article.Detail }.OfType<string>().Select(Dateline.Without)];

    // The listed stories, then the first article of each topic, then the others.
    private static IEnumerable<DigestArticle> Leading(Digest digest) =>
        [
            .. digest.Stories.Select(story => story.Lead),
            .. digest.Groups.SelectMany(group => group.Articles.Take(1)),
            .. digest.Groups.SelectMany(group => group.Articles.Skip(1)),
        ];
}
