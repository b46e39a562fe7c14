using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>How feeds are polled.</summary>
public sealed class CollectingOptions
{
    /// <summary>Whether feeds are polled at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Minutes between two polls of a feed, unless the feed asks for more.</summary>
    [Range(5, 1_440)]
    public int IntervalMinutes { get; init; } = 30;

    /// <summary>The longest interval in minutes, whatever the feed asks for and however often it has failed.</summary>
    [Range(5, 10_080)]
    public int LongestIntervalMinutes { get; init; } = 1_440;

    /// <summary>The maximum size in bytes of a feed, and of a page that an entry links to, after decompression.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxBytes { get; init; } = 10_000_000;

    /// <summary>The limit for one answer with its body, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds between two requests to one host, from one machine.</summary>
    [Range(0, 60)]
    public int HostGapSeconds { get; init; } = 2;

    /// <summary>
    /// Pages fetched for one feed in one poll, if it is added with full texts. The next poll fetches the others.
    /// </summary>
    [Range(1, 1_000)]
    public int MaxPages { get; init; } = 50;

    internal TimeSpan Interval => TimeSpan.FromMinutes(IntervalMinutes);

    internal TimeSpan LongestInterval => TimeSpan.FromMinutes(LongestIntervalMinutes);

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal TimeSpan HostGap => TimeSpan.FromSeconds(HostGapSeconds);
}
