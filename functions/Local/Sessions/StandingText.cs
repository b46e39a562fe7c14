using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Local.Sessions;

/// <summary>The standing of a recipient, in words.</summary>
internal static class StandingText
{
    public static string Of(Standing standing)
    {
        var parts = standing.Suppressions.Select(Of).ToList();
        if (standing.Refusals is { PausedAt: { } since } paused)
            parts.Add($"paused since {since:u} after rejections on {paused.Days.Count} days: {paused.Reason}");
        else if (standing.Refusals.Days.Count is > 0 and var count)
            parts.Add($"rejected on {count} days (paused after {RefusalRun.Limit}): {standing.Refusals.Reason}");
        return parts.Count == 0 ? "receives digests" : string.Join("; ", parts);
    }

    private static string Of(Suppression suppression)
    {
        var digests = suppression.DigestId is { } id ? $"the digest {id}" : "all digests";
        return suppression.By == SuppressedBy.Link
            ? $"unsubscribed from {digests} on {suppression.At:u}"
            : $"excluded from {digests} on {suppression.At:u}";
    }
}
