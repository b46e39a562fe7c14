namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Rules for these settings that ranges cannot express.</summary>
internal static class CollectingRules
{
    public static IEnumerable<string> Faults(CollectingOptions options)
    {
        if (options.LongestIntervalMinutes < options.IntervalMinutes)
            yield return "NewsMonitor:Collecting:LongestIntervalMinutes must not be less than IntervalMinutes; it is "
                + $"\"{options.LongestIntervalMinutes}\"";
    }
}
