using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>What became of one window in one run.</summary>
/// <param name="DigestId">Of which digest.</param>
/// <param name="Window">The window.</param>
/// <param name="Articles">Articles in it.</param>
/// <param name="Sent">Recipients who got it in this run.</param>
/// <param name="Failed">Recipients it cannot be sent to, found in this run.</param>
/// <param name="Withheld">Recipients it is not sent to since they unsubscribed or are paused, found in this run.</param>
/// <param name="Waiting">Recipients who are still to get it.</param>
/// <param name="Skipped">Why it went to nobody; null where it was to be sent.</param>
/// <param name="Faults">What kept it from recipients; each different fault once.</param>
/// <param name="Archive">The blob that keeps it, in the digests' container.</param>
public sealed record DigestRun(
    string DigestId,
    DigestWindow Window,
    int Articles,
    int Sent,
    int Failed,
    int Withheld,
    int Waiting,
    string? Skipped,
    IReadOnlyList<string> Faults,
    string Archive
)
{
    /// <summary>Whether nothing more is to be done for it.</summary>
    public bool IsDone => Waiting == 0;
}
