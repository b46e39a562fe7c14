using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Local.Commands;

/// <summary>Writes rehearsed digests to a folder and prints a line for each.</summary>
internal sealed class RehearsalOutput(Screen screen, string path)
{
    private readonly RehearsalFolder _folder = new(path);

    /// <summary>Makes and writes digests, and the page that links them.</summary>
    public async Task WriteAsync(
        IDigestSource source,
        IEnumerable<(Subscription Subscription, DigestWindow Window)> windows,
        CancellationToken cancellationToken
    )
    {
        foreach (var (subscription, window) in windows)
            await WriteAsync(source, subscription, window, cancellationToken);
        screen.Print(await _folder.WriteIndexAsync(cancellationToken));
    }

    private async Task WriteAsync(
        IDigestSource source,
        Subscription subscription,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var digest = await DigestBuilder.BuildAsync(source, subscription.Spec, window, cancellationToken);
        var skipped = subscription.WhySkip(digest);
        var files = skipped is { } reason
            ? $"not sent: {Sentences.Of(reason)}"
            : $"{await _folder.WriteAsync(new ArchivedDigest(null, digest), cancellationToken)}, .txt, .json";
        screen.Print(
            $"{digest.Id}, {window.From:u} to {window.To:u}, articles: {digest.Counts.Articles}, "
                + $"stories: {digest.StoryCounts.All}: {files}"
        );
    }
}
