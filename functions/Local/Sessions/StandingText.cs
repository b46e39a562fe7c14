using NewsMonitor.Recipients;

namespace NewsMonitor.Local.Sessions;

/// <summary>How a recipient stands, in words.</summary>
internal static class StandingText
{
    public static string Of(Standing standing)
    {
        var parts = standing.Suppressions.Select(Of).ToList();
        if (standing.Refusals is { PausedAt: { } since } paused)
            parts.Add($"paused since {since:u} after {paused.Windows.Count} refusals in a row: {paused.Reason}");
        else if (standing.Refusals.Windows.Count > 0)
        {
            var count = standing.Refusals.Windows.Count;
            parts.Add($"refused {count} of {RefusalRun.Limit} times in a row: {standing.Refusals.Reason}");
        }
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
