using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>What is known about a blob name: how its latest processed version ended, and what has gone wrong since.</summary>
/// <param name="BlobName">Its name in the inbox.</param>
/// <param name="Settled">How the latest processed version ended; null if none has.</param>
/// <param name="Failure">The last failed try since then; null if there is none.</param>
public sealed record Receipt(string BlobName, Settlement? Settled, BlobFailure? Failure)
{
    /// <summary>The version whose parts are being processed; null if there is none.</summary>
    public BundleProgress? Progress { get; init; }

    /// <summary>When the row was last written, by the storage service's clock; null if that is not known.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>
    /// Why the row cannot be read (it is damaged, or a later version of the program wrote it); null if it can.
    /// </summary>
    public string? Fault { get; init; }

    /// <summary>Whether this version is finished.</summary>
    public bool Settles(BlobVersion version) => Settled?.Blob.ETag == version.ETag;

    /// <summary>Whether a part of this version was finished since then, so that a runner is probably at work on it.</summary>
    public bool IsInHand(BlobVersion version, DateTimeOffset since) => Progress?.ETag == version.ETag && WrittenAt > since;

    /// <summary>Whether a version is finished, and nothing of it waits for the end of an embargo.</summary>
    public bool IsDone(string etag) =>
        Settled?.Blob.ETag == etag && Settled is { WaitsUntil: null, Parts: null or { Waiting: 0 } };

    /// <summary>
    /// Whether a try of this version began and did not end: it may have ended the process. Whatever processes several blobs tries
    /// such ones after all others, each by itself.
    /// </summary>
    public bool IsSuspect(BlobVersion version) => Failure is { IsOpen: true } begun && begun.ETag == version.ETag;

    /// <summary>Whether this version was poisoned after <paramref name="maxTries"/> tries.</summary>
    public bool GaveUp(BlobVersion version, int maxTries) => Failure?.ETag == version.ETag && Failure.IsLast(maxTries);
}

/// <summary>The progress of a blob with several articles. Parts are processed in order.</summary>
/// <param name="ETag">The ETag of the version.</param>
/// <param name="Done">The parts that are finished.</param>
public sealed record BundleProgress(string ETag, PartCounts Done);

/// <summary>A try that failed.</summary>
/// <param name="ETag">The ETag of the version that was tried; empty if the trigger did not know it.</param>
/// <param name="Error">What went wrong, in one line.</param>
/// <param name="Tries">How many tries have failed so far.</param>
/// <param name="At">When the last one did, or began.</param>
public sealed record BlobFailure(string ETag, string Error, int Tries, DateTimeOffset At)
{
    /// <summary>
    /// Whether that try was noted when it began and has not ended: the process ended first, or the try is still running.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the version is poisoned: not tried again until an operator requests it.</summary>
    /// <param name="maxTries"><see cref="RetryOptions.MaxTries"/>.</param>
    public bool IsLast(int maxTries) => Tries >= maxTries && !IsOpen;
}
