using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Ingestion;

/// <summary>An article, or a withdrawal, that is compared with the versions that arrived before.</summary>
/// <param name="Version">What it says about its version; with the ID of the article, unless it is a withdrawal.</param>
/// <param name="Names">What its versions have in common.</param>
/// <param name="Text">Its text; null for a withdrawal without one.</param>
public sealed record VersionCandidate(ArticleVersion Version, IReadOnlyList<ArticleName> Names, Article? Text)
{
    /// <summary>
    /// Whether its text was stored before and then replaced. A file that is dropped again is no news: only a number, a date or
    /// the same blob show that the provider went back to that text.
    /// </summary>
    public bool IsReturning { get; init; }

    /// <summary>The latest versions as they were read before the article was stored.</summary>
    internal Dictionary<ArticleName, StampedVersion?> Latest { get; } = [];

    /// <summary>The earlier versions that were read for comparison.</summary>
    internal Dictionary<string, EarlierVersion?> Earlier { get; } = new(StringComparer.Ordinal);

    public static VersionCandidate Of(Article article, string id, Origin origin)
    {
        var reference = ArticleReference.Of(article);
        var version = ArticleVersion.Of(reference, origin) with { ArticleId = id };
        return new VersionCandidate(version, ArticleName.Of(reference), article);
    }

    public static VersionCandidate Of(Withdrawal withdrawal, Article? text, Origin origin) =>
        new(
            ArticleVersion.Of(withdrawal.Article, origin) with
            {
                Withdrawn = withdrawal.Status,
            },
            ArticleName.Of(withdrawal.Article),
            text
        );
}

/// <summary>A stored version of an article.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Text">Its text; null if it is no longer kept.</param>
internal sealed record EarlierVersion(StoredArticle Row, Article? Text)
{
    /// <summary>What a later version gives otherwise, together with what this one and those before it changed.</summary>
    public IReadOnlyList<TextChange> ChangesTo(Article later) =>
        TextChange.Joined(Text is { } was ? TextChanges.Find(was, later) : [], Row.Changes, Row.StoredAt, 2 * TextChanges.Most);
}
