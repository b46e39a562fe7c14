using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>How a version of a blob, or a part of it, ended.</summary>
public sealed record Settlement
{
    public required Origin Origin { get; init; }

    public BlobVersion Blob => Origin.Blob;

    public required SettledAs Outcome { get; init; }

    /// <summary>The UTC day the outcome is filed under.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset HandledAt { get; init; }

    /// <summary>
    /// The article that was stored, or the one that this is a copy of; null if it was rejected, or is a bundle.
    /// </summary>
    public string? ArticleId { get; init; }

    /// <summary>The later version that had arrived before it; null if there was none.</summary>
    public string? Newer { get; init; }

    /// <summary>The stored article that it withdrew; null if it did not.</summary>
    public WithdrawnArticle? Withdraws { get; init; }

    /// <summary>The article in it that was not let in, since it was forgotten or withdrawn before; otherwise null.</summary>
    public string? Refuses { get; init; }

    /// <summary>When the embargo ends that it waits for; null if it does not wait.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }

    /// <summary>Why it was rejected; null if it was not.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The outlet of a copy; null if unknown, or if it is not a copy.</summary>
    public string? Source { get; init; }

    /// <summary>How the parts of a bundle ended; null if it is not one.</summary>
    public PartCounts? Parts { get; init; }

    /// <summary>The SHA-256 of the version's bytes; null for parts, and if they were not read to the end.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The key of the row in <c>Unstored</c> of an earlier version with the same bytes; null if there is none.</summary>
    public string? FiledAs { get; init; }

    /// <summary>The key of its row in <c>Unstored</c>.</summary>
    internal string FilingKey => FiledAs ?? (Outcome == SettledAs.Waiting ? $"{Origin.Key}-waiting" : Origin.Key);

    /// <summary>Whether digests have something to say about it that no article's row tells.</summary>
    internal bool IsFiled =>
        Outcome is SettledAs.Duplicate or SettledAs.Rejected || (Outcome == SettledAs.Waiting && Withdraws is not null);

    /// <summary>The same outcome of a version with the same bytes, which does not count again.</summary>
    /// <param name="earlier">How the earlier version, or the same part of it, ended.</param>
    internal Settlement Repeating(Settlement earlier) =>
        earlier.Outcome == Outcome && earlier.ArticleId == ArticleId && earlier.Rejection?.Kind == Rejection?.Kind
            ? this with
            {
                Day = earlier.Day,
                HandledAt = earlier.HandledAt,
                FiledAs = earlier.FilingKey,
            }
            : this;

    public static Settlement Of(Origin origin, ArticleOutcome outcome, DateTimeOffset now)
    {
        var settled = new Settlement
        {
            Origin = origin,
            Outcome = default,
            Day = DateOnly.FromDateTime(now.UtcDateTime),
            HandledAt = now,
        };
        return outcome switch
        {
            ArticleOutcome.Stored stored => settled with
            {
                Outcome = SettledAs.Stored,
                Day = stored.Day,
                ArticleId = stored.ArticleId,
                Newer = stored.Newer,
            },
            ArticleOutcome.Duplicate copy => settled with
            {
                Outcome = SettledAs.Duplicate,
                ArticleId = copy.OfArticleId,
                Source = copy.Source,
            },
            ArticleOutcome.Rejected bad => settled with
            {
                Outcome = SettledAs.Rejected,
                Rejection = bad.Rejection,
                Withdraws = bad.Withdraws,
                Refuses = bad.Refuses,
            },
            ArticleOutcome.Waiting waiting => settled with
            {
                Outcome = SettledAs.Waiting,
                WaitsUntil = waiting.Until,
                Withdraws = waiting.Withdraws,
            },
            ArticleOutcome.Bundle bundle => settled with { Outcome = SettledAs.Bundle, Parts = bundle.Parts },
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "settles nothing"),
        };
    }
}

/// <summary>The outcomes a receipt can hold.</summary>
public enum SettledAs
{
    Stored,
    Duplicate,
    Rejected,

    /// <summary>Several articles; each part has a receipt of its own.</summary>
    Bundle,

    /// <summary>It waits for the end of an embargo.</summary>
    Waiting,
}
