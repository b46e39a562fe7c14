using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>What is known of a blob by its name: how its latest handled version ended, and what went wrong since.</summary>
/// <param name="BlobName">Its name in the inbox.</param>
/// <param name="Settled">How the latest handled version ended; null where none has.</param>
/// <param name="Failure">The last failed try since then; null where there is none.</param>
public sealed record Receipt(string BlobName, Settlement? Settled, BlobFailure? Failure)
{
    /// <summary>The version whose parts are being handled; null if there is none.</summary>
    public BundleProgress? Progress { get; init; }

    /// <summary>Why it cannot be known how the blob ended: a damaged row, or one of a later version of the program; null if it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether that very version is done with.</summary>
    public bool Settles(BlobVersion version) => Settled?.Blob.ETag == version.ETag;

    /// <summary>Whether that very version was given up after <paramref name="maxTries"/> tries.</summary>
    public bool GaveUp(BlobVersion version, int maxTries) => Failure?.ETag == version.ETag && Failure.Tries >= maxTries;
}

/// <summary>How far the handling of a blob with several articles has come. Parts are handled in their order.</summary>
/// <param name="ETag">Of the version.</param>
/// <param name="Done">Its parts that are done with.</param>
public sealed record BundleProgress(string ETag, PartCounts Done);

/// <summary>A try that failed.</summary>
/// <param name="ETag">Of the version that was tried; empty where the trigger did not know it.</param>
/// <param name="Error">What went wrong, in one line.</param>
/// <param name="Tries">How many tries have failed so far.</param>
/// <param name="At">When the last one did.</param>
public sealed record BlobFailure(string ETag, string Error, int Tries, DateTimeOffset At);
