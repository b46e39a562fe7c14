namespace NewsMonitor.News.Articles;

/// <summary>
/// Articles that say on which day they were published, but not when. They are stored with midnight in UTC, which hardly any
/// article has that says its time.
/// </summary>
internal static class PublishedDay
{
    /// <summary>Whether a date of publication stands for a day without a time.</summary>
    public static bool Is(DateTimeOffset published) => published.UtcDateTime.TimeOfDay == TimeSpan.Zero;
}
