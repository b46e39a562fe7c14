using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Local.Terminal;

/// <summary>The result of a digest, in words.</summary>
internal static class DigestText
{
    public static string Of(DigestRun run)
    {
        var digest = $"Digest {run.DigestId} (articles: {run.Articles}, up to {run.Window.To:u})";
        if (run.Skipped is { } reason)
            return $"{digest} not sent: {Sentences.Of(reason)}";
        var faults = run.Faults.Count == 0 ? "" : $" ({string.Join("; ", run.Faults)})";
        var rest = string.Concat(
            Part(run.Failed, "rejected permanently"),
            Part(run.Withheld, "unsubscribed or paused"),
            Part(run.Waiting, "waiting")
        );
        return $"{digest} sent to {run.Sent}{rest}{faults}";
    }

    private static string Part(int count, string what) => count == 0 ? "" : $", {count} {what}";
}
