using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>The outcome of one window in one run.</summary>
/// <param name="DigestId">The digest or alert.</param>
/// <param name="Window">The window.</param>
/// <param name="Articles">The number of articles in it.</param>
/// <param name="Sent">Recipients who received it in this run.</param>
/// <param name="Failed">Recipients it cannot be sent to, found in this run.</param>
/// <param name="Withheld">Recipients it is not sent to because they unsubscribed or are paused, found in this run.</param>
/// <param name="Waiting">Recipients it has still to be sent to.</param>
/// <param name="Skipped">Why it is not sent to anybody; null if it is.</param>
/// <param name="Faults">What went wrong; each different fault once.</param>
/// <param name="Archive">The blob that keeps it, in the digests' container.</param>
public sealed record DigestRun(
    string DigestId,
    DigestWindow Window,
    int Articles,
    int Sent,
    int Failed,
    int Withheld,
    int Waiting,
    SkipReason? Skipped,
    IReadOnlyList<string> Faults,
    string Archive
)
{
    /// <summary>Whether there is nothing left to do for it.</summary>
    public bool IsDone => Waiting == 0;
}
