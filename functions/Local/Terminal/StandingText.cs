using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Local.Terminal;

/// <summary>Whether a recipient receives digests, in words.</summary>
internal static class StandingText
{
    public static string Of(Standing standing)
    {
        var parts = standing.Suppressions.Select(Of).ToList();
        if (standing.Refusals is { PausedAt: { } since } paused)
            parts.Add($"paused since {since:u}, after being rejected on {Plural.Of(paused.Days.Count, "day")}: {paused.Reason}");
        else if (standing.Refusals.Days.Count is > 0 and var count)
            parts.Add($"rejected on {Plural.Of(count, "day")}, paused after {RefusalRun.Limit}: {standing.Refusals.Reason}");
        return parts.Count == 0 ? "receives digests" : string.Join("; ", parts);
    }

    private static string Of(Suppression suppression)
    {
        var digests = suppression.DigestId is { } id ? $"the digest {id}" : "all digests";
        return suppression.By switch
        {
            SuppressedBy.Link => $"unsubscribed from {digests} on {suppression.At:u}",
            SuppressedBy.Complaint => $"called a mail spam on {suppression.At:u}, suppressed for {digests}",
            _ => $"suppressed for {digests} on {suppression.At:u}",
        };
    }
}
