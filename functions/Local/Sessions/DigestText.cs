using NewsMonitor.Core.Publishing;

namespace NewsMonitor.Local.Sessions;

/// <summary>The result of a digest, in words.</summary>
internal static class DigestText
{
    public static string Of(DigestRun run)
    {
        if (run.Skipped is { } reason)
            return $"Digest {run.DigestId} of {run.Articles} articles up to {run.Window.To:u} not sent: {reason}";
        var faults = run.Faults.Count == 0 ? "" : $" ({string.Join("; ", run.Faults)})";
        var rest = string.Concat(
            Part(run.Failed, "rejected permanently"),
            Part(run.Withheld, "unsubscribed or paused"),
            Part(run.Waiting, "waiting")
        );
        return $"Digest {run.DigestId} of {run.Articles} articles up to {run.Window.To:u} sent to {run.Sent}{rest}{faults}";
    }

    private static string Part(int count, string what) => count == 0 ? "" : $", {count} {what}";
}
