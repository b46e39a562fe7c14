namespace NewsMonitor.Core.Timers;

/// <summary>
/// What runs again and again, under the names of the functions that do it on Azure. The <c>newsmonitor</c> command does the same
/// at least as often.
/// </summary>
public static class TimerNames
{
    public const string SendDigests = nameof(SendDigests);
    public const string SendAlerts = nameof(SendAlerts);
    public const string PollFeeds = nameof(PollFeeds);
    public const string PollMailbox = nameof(PollMailbox);
    public const string ReleaseEmbargoed = nameof(ReleaseEmbargoed);
    public const string IndexArticles = nameof(IndexArticles);
    public const string SweepMissedArticles = nameof(SweepMissedArticles);

    /// <summary>How long a run may take on Azure: <c>functionTimeout</c> in <c>host.json</c>.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromHours(3);

    /// <summary>The longest time from the start of one run to the start of the next, by name.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> Intervals { get; } =
        new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
        {
            [SendDigests] = TimeSpan.FromMinutes(15),
            [SendAlerts] = TimeSpan.FromMinutes(5),
            [PollFeeds] = TimeSpan.FromMinutes(5),
            [PollMailbox] = TimeSpan.FromMinutes(5),
            [ReleaseEmbargoed] = TimeSpan.FromMinutes(5),
            [IndexArticles] = TimeSpan.FromMinutes(30),
            [SweepMissedArticles] = TimeSpan.FromHours(1),
        };
}
