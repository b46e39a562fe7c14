using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Versions;

/// <summary>One version of an article, as far as the order of versions depends on it; without any of its text.</summary>
public sealed record ArticleVersion
{
    private static readonly TimeSpan LongestUpdate = TimeSpan.FromDays(1);

    /// <summary>The stored article; empty if a withdrawal came before any article.</summary>
    public string ArticleId { get; init; } = "";

    /// <summary>The UTC day that article is filed under.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Whether its provider withholds or has canceled it; null if it may be used.</summary>
    public PublicationStatus? Withdrawn { get; init; }

    /// <summary>When the embargo ends that alone withholds it; null if none does.</summary>
    public DateTimeOffset? WithheldUntil { get; init; }

    /// <summary>A hash of what its provider calls it; null if that is unknown.</summary>
    public string? Identity { get; init; }

    /// <summary>The number that its provider gave this version; null if there is none.</summary>
    public long? Number { get; init; }

    /// <summary>When it was published; null if unknown.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When this version was made; null if unknown.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where it was read.</summary>
    public required Origin Origin { get; init; }

    public static ArticleVersion Of(ArticleReference article, Origin origin) =>
        new()
        {
            Identity = article.Identity is { } identity ? StableHash.Of(identity.Id) : null,
            Number = long.TryParse(article.Identity?.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
            Published = article.Published,
            Modified = article.Modified,
            Origin = origin,
        };

    /// <summary>Whether its provider calls both the same and counts them as different versions.</summary>
    public bool IsCountedWith(ArticleVersion other) =>
        Identity is not null
        && Identity == other.Identity
        && Number is not null
        && other.Number is not null
        && Number != other.Number;

    /// <summary>
    /// Whether two articles that have the same address are different ones: their provider calls them so, or they were published
    /// on different days, as a daily forecast is.
    /// </summary>
    public bool IsAnother(ArticleVersion other) =>
        (Identity is not null && other.Identity is not null && Identity != other.Identity)
        || (Published - other.Published)?.Duration() > LongestUpdate;

    /// <summary>
    /// The order that the versions themselves tell, by number or date: above 0 if this one is newer, 0 if they do not tell.
    /// </summary>
    public int Order(ArticleVersion other)
    {
        if (IsCountedWith(other))
            return Number!.Value.CompareTo(other.Number!.Value);

        // A withdrawal often repeats the date on which the article was published.
        var (mine, theirs) =
            Withdrawn is null && other.Withdrawn is null
                ? (Modified ?? Published, other.Modified ?? other.Published)
                : (Modified, other.Modified);
        return mine is null || theirs is null ? 0 : mine.Value.CompareTo(theirs.Value);
    }
}
