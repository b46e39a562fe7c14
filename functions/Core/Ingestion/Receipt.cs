using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>What is known of a blob by its name: how its latest handled version ended, and what went wrong since.</summary>
/// <param name="BlobName">Its name in the inbox.</param>
/// <param name="Settled">How the latest handled version ended; null where none has.</param>
/// <param name="Failure">The last failed try since then; null where there is none.</param>
public sealed record Receipt(string BlobName, Settlement? Settled, BlobFailure? Failure)
{
    /// <summary>Why it cannot be known how the blob ended: a damaged row, or one of a later version of the program; null if it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether that very version is done with.</summary>
    public bool Settles(BlobVersion version) => Settled?.Blob.ETag == version.ETag;

    /// <summary>Whether that very version was given up after <paramref name="maxTries"/> tries.</summary>
    public bool GaveUp(BlobVersion version, int maxTries) => Failure?.ETag == version.ETag && Failure.Tries >= maxTries;
}

/// <summary>The end of a version's way.</summary>
public sealed record Settlement
{
    public required BlobVersion Blob { get; init; }

    public required SettledAs Outcome { get; init; }

    /// <summary>The UTC day the outcome is filed under.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset HandledAt { get; init; }

    /// <summary>The article that was stored, or the one this is a copy of; null where it was rejected.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Why it was rejected; null where it was not.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The outlet of a copy; null where it is not known, or is no copy.</summary>
    public string? Source { get; init; }

    public static Settlement Of(BlobVersion blob, ArticleOutcome outcome, DateTimeOffset now)
    {
        var (settled, day, id, rejection) = outcome switch
        {
            ArticleOutcome.Stored stored => (SettledAs.Stored, stored.Day, stored.ArticleId, default(Rejection)),
            ArticleOutcome.Duplicate copy => (
                SettledAs.Duplicate,
                DateOnly.FromDateTime(now.UtcDateTime),
                copy.OfArticleId,
                null
            ),
            ArticleOutcome.Rejected bad => (SettledAs.Rejected, DateOnly.FromDateTime(now.UtcDateTime), null, bad.Rejection),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "settles nothing"),
        };
        var source = (outcome as ArticleOutcome.Duplicate)?.Source;
        return new Settlement
        {
            Blob = blob,
            Outcome = settled,
            Day = day,
            HandledAt = now,
            ArticleId = id,
            Rejection = rejection,
            Source = source,
        };
    }
}

/// <summary>The outcomes a receipt can hold.</summary>
public enum SettledAs
{
    Stored,
    Duplicate,
    Rejected,
}

/// <summary>A try that failed.</summary>
/// <param name="ETag">Of the version that was tried; empty where the trigger did not know it.</param>
/// <param name="Error">What went wrong, in one line.</param>
/// <param name="Tries">How many tries have failed so far.</param>
/// <param name="At">When the last one did.</param>
public sealed record BlobFailure(string ETag, string Error, int Tries, DateTimeOffset At);
