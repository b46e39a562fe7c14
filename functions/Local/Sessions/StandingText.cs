using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Local.Sessions;

/// <summary>How a recipient stands, in words.</summary>
internal static class StandingText
{
    public static string Of(Standing standing)
    {
        var parts = standing.Suppressions.Select(Of).ToList();
        if (standing.Refusals is { PausedAt: { } since } paused)
            parts.Add($"paused since {since:u} after refusals on {paused.Days.Count} days: {paused.Reason}");
        else if (standing.Refusals.Days.Count is > 0 and var count)
            parts.Add($"refused on {count} of the {RefusalRun.Limit} days that pause: {standing.Refusals.Reason}");
        return parts.Count == 0 ? "gets digests" : string.Join("; ", parts);
    }

    private static string Of(Suppression suppression)
    {
        var digests = suppression.DigestId is { } id ? $"the digest {id}" : "all digests";
        return suppression.By == SuppressedBy.Link
            ? $"unsubscribed from {digests} on {suppression.At:u}"
            : $"{digests} suppressed on {suppression.At:u}";
    }
}
