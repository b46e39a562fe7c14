using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Takes one digest through its windows: begin → build → archive → send → close. Each step is recorded before the next begins,
/// and does nothing if it was already done, so a run may die at any point, and several may run at once.
/// </summary>
public sealed class DigestRunner(
    DigestComposer composer,
    AlertLimit limit,
    DigestArchive archive,
    ArchiveRedaction redaction,
    WindowLedger windows,
    WindowOpener opener,
    SendLedger deliveries,
    DigestSending sending,
    DigestLinks links,
    ILogger<DigestRunner> logger
)
{
    /// <summary>
    /// Does so if the digest is due at <paramref name="to"/>. The first check only records where the first window starts: at the
    /// last time on the schedule before it. So no digest is sent for a time that was over when it was added.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<IReadOnlyList<DigestRun>> RunDueAsync(
        Subscription subscription,
        DateTimeOffset to,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var last = await opener.LastAsync(subscription.Id, clock.Now, cancellationToken);
        if (last is null)
        {
            var start = subscription.Schedule.LatestDue(Instant.FromDateTimeOffset(clock.Now)).ToDateTimeOffset();
            await windows.AdvanceAsync(subscription.Id, null, start, cancellationToken);
        }
        else if (last.To < to)
            await opener.BeginAsync(subscription, last, to, cancellationToken);
        return await FinishAllAsync(subscription, clock, cancellationToken);
    }

    /// <summary>
    /// Begins the window that ends at <paramref name="to"/>, if none reaches that far, and finishes all that are open.
    /// </summary>
    /// <param name="subscription">The digest.</param>
    /// <param name="to">The end of the window.</param>
    /// <param name="clock">The time of the storage service.</param>
    /// <param name="cancellationToken">Stops between two steps; the next run continues.</param>
    public async Task<IReadOnlyList<DigestRun>> RunAsync(
        Subscription subscription,
        DateTimeOffset to,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var last = await opener.LastAsync(subscription.Id, clock.Now, cancellationToken);
        if (last is null || last.To < to)
            await opener.BeginAsync(subscription, last, to, cancellationToken);
        return await FinishAllAsync(subscription, clock, cancellationToken);
    }

    /// <summary>
    /// Begins a window only if it contains a new story, or news about an earlier one, and the limit per hour is not reached. If
    /// it is, what came in waits for the next check. In quiet hours nothing is begun, and nothing is sent that waits. The first
    /// check only records the time, so that no alert is about the past.
    /// </summary>
    public async Task<IReadOnlyList<DigestRun>> RunAlertAsync(
        Subscription alert,
        DateTimeOffset to,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var last = await opener.LastAsync(alert.Id, clock.Now, cancellationToken);
        if (last is null)
            await windows.AdvanceAsync(alert.Id, null, to, cancellationToken);
        else if (alert.Schedule.IsQuiet(Instant.FromDateTimeOffset(clock.Now)))
            return [];
        else if (last.To < to && await limit.AllowsAsync(alert, to, cancellationToken))
            await BeginAlertAsync(alert, last, to, cancellationToken);
        return await FinishAllAsync(alert, clock, cancellationToken);
    }

    private async Task BeginAlertAsync(
        Subscription alert,
        WindowHead last,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var window = DigestWindow.Of(alert.Schedule, last, to);
        if ((await composer.BuildAsync(alert, window, cancellationToken)).HasNewStories)
            await opener.BeginAsync(alert, last, to, cancellationToken);
        else
            await windows.AdvanceAsync(alert.Id, last, to, cancellationToken);
    }

    // A window that fails stays open and does not delay the others: its exception is thrown after all have been processed.
    private async Task<IReadOnlyList<DigestRun>> FinishAllAsync(
        Subscription subscription,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var (runs, faults) = (new List<DigestRun>(), new List<Exception>());
        foreach (var window in await windows.OpenAsync(subscription.Id, cancellationToken))
        {
            try
            {
                runs.Add(await FinishAsync(subscription, window, clock, cancellationToken));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.WindowBroke(subscription.Id, window.Key, fault);
                faults.Add(fault);
            }
        }

        Faults.Throw(faults);
        return runs;
    }

    private async Task<DigestRun> FinishAsync(
        Subscription subscription,
        DigestWindow window,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var archived =
            await archive.FindOrSetAsideAsync(subscription.Id, window, cancellationToken)
            ?? await KeepAsync(subscription, window, cancellationToken);
        var digest = OutgoingDigest.Of(await redaction.RunAsync(archived, cancellationToken), links.For(subscription.Id, window));
        await archive.KeepAsync(digest.Digest, digest.Rendered, cancellationToken);
        var run = await SendAsync(subscription, digest, clock, cancellationToken);
        if (run.IsDone)
            await CompleteAsync(run, cancellationToken);
        logger.WindowHandled(
            subscription.Id,
            window.Key,
            run.Articles,
            run.Sent,
            run.Failed,
            run.Withheld,
            run.Waiting,
            run.Skipped
        );
        return run;
    }

    private async Task<ArchivedDigest> KeepAsync(
        Subscription subscription,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var digest = await composer.BuildAsync(subscription, window, cancellationToken);
        var skipped = subscription.WhySkip(digest) ?? (subscription.Recipients.Count == 0 ? SkipReason.NoRecipients : null);
        return await archive.KeepAsync(new ArchivedDigest(skipped, digest), cancellationToken);
    }

    private async Task<DigestRun> SendAsync(
        Subscription subscription,
        OutgoingDigest digest,
        RunClock clock,
        CancellationToken cancellationToken
    )
    {
        var skipped = digest.Archived.Skipped;
        var report = skipped is null
            ? await sending.SendAsync(digest, subscription.Recipients, clock, cancellationToken)
            : SendReport.Nothing;
        return new DigestRun(
            subscription.Id,
            digest.Digest.Window,
            digest.Digest.Counts.Articles,
            report.Sent,
            report.Failed,
            report.Withheld,
            report.Waiting,
            skipped,
            report.Faults,
            DigestArchive.Name(subscription.Id, digest.Digest.Window, "json")
        );
    }

    private async Task CompleteAsync(DigestRun run, CancellationToken cancellationToken)
    {
        // Counted again, since earlier runs and other machines may have sent some.
        var known = await deliveries.DeliveriesAsync(run.DigestId, run.Window, cancellationToken);
        await windows.CompleteAsync(run.DigestId, run.Window, DeliveryCounts.Of(known.Values), run.Skipped, cancellationToken);
    }
}
