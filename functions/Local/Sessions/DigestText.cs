using NewsMonitor.Digests;

namespace NewsMonitor.Local.Sessions;

/// <summary>What became of a digest, in words.</summary>
internal static class DigestText
{
    public static string Of(DigestRun run)
    {
        if (run.Skipped is { } reason)
            return $"Digest {run.DigestId} of {run.Articles} articles up to {run.Window.To:u} sent to nobody: {reason}";
        var faults = run.Faults.Count == 0 ? "" : $" ({string.Join("; ", run.Faults)})";
        var rest = (run.Failed, run.Waiting) switch
        {
            (0, 0) => "",
            (var failed, 0) => $", {failed} refused for good",
            (0, var waiting) => $", {waiting} waiting",
            var (failed, waiting) => $", {failed} refused for good, {waiting} waiting",
        };
        return $"Digest {run.DigestId} of {run.Articles} articles up to {run.Window.To:u} sent to {run.Sent}{rest}{faults}";
    }
}
