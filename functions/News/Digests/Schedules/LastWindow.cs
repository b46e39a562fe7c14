namespace NewsMonitor.News.Digests.Schedules;

/// <summary>Where the last window of a digest ended.</summary>
/// <param name="To">Its end.</param>
/// <param name="ReportedSince">Where the first window began; null if that is not known.</param>
public record LastWindow(DateTimeOffset To, DateTimeOffset? ReportedSince);
