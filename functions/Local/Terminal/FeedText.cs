using NewsMonitor.Core.Collecting.Feeds;

namespace NewsMonitor.Local.Terminal;

/// <summary>How polling a feed goes, in words.</summary>
internal static class FeedText
{
    public static string Of(Feed feed)
    {
        if (feed.EndedAt is { } ended)
            return $"no longer polled since {ended:u}: {feed.Reason}";
        if (feed.FailingSince is { } since)
            return $"failing since {since:u}: {feed.Reason}; next poll at {feed.NextPoll:u}";
        if (feed.PolledAt is not { } polled)
            return "not polled yet";
        var news = feed.NewsAt is { } at ? $"last new entry at {at:u}" : "no entries yet";
        return $"{news}; last poll at {polled:u}, next at {feed.NextPoll:u}";
    }
}
