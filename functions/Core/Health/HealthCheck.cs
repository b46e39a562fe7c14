using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Core.Health;

/// <summary>
/// Whether the installation works: storage answers, the timers run, no article waits too long, and the subscriptions and what
/// readers decided can be read. Anybody may ask, so an answer is kept for half a minute, and costs six requests however many ask.
/// </summary>
public sealed class HealthCheck(
    StorageAccount account,
    TickStore ticks,
    MailboxOptions mailbox,
    SubscriptionStore subscriptions,
    NameDecisionStore names,
    VerdictStore verdicts,
    TimeProvider time,
    ILogger<HealthCheck> logger
)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    // Those who ask give up after a while; a storage service that takes longer is as good as away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Task<HealthReport>? _last;
    private long _began;

    /// <summary>The report, at most half a minute old. Does not throw if storage is away.</summary>
    /// <param name="cancellationToken">Ends the wait, not the check, which others may be waiting for.</param>
    public Task<HealthReport> ReportAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_last is null || time.GetElapsedTime(_began) >= Kept)
                (_last, _began) = (Task.Run(CheckAsync, CancellationToken.None), time.GetTimestamp());
            return _last.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthReport> CheckAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var stop = patience.Token;
        Ticks? known = null;
        var blobs = AnswersAsync("blob", () => account.Inbox.ExistsAsync(stop));
        var queues = AnswersAsync("queue", () => account.Poison.ExistsAsync(stop));
        var tables = AnswersAsync("table", async () => known = await ticks.ReadAsync(stop));
        var unreadable = Task.WhenAll(
            UnreadableAsync("The subscriptions", subscriptions.LoadAsync, logger.SubscriptionsNotReadable, stop),
            UnreadableAsync("The decisions about names", names.LoadAsync, logger.DecisionsNotReadable, stop),
            UnreadableAsync("The verdicts on articles", verdicts.LoadAsync, logger.DecisionsNotReadable, stop)
        );
        var storage = new StorageHealth(await blobs, await queues, await tables);
        return HealthReport.Of(
            storage,
            known is null ? null : Expected(known),
            (await unreadable).OfType<string>(),
            time.GetUtcNow()
        );
    }

    // If storage does not answer, that is the problem, and told already.
    private static async Task<string?> UnreadableAsync(
        string what,
        Func<CancellationToken, Task> read,
        Action<Exception> log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await read(cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault.IsOfStorage() || cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            log(fault);
            return what;
        }
    }

    // Without a mailbox, its timer is disabled; it may have run earlier.
    private Ticks Expected(Ticks known) =>
        known with
        {
            Timers = [.. known.Timers.Where(tick => Runs(tick.Timer))],
            Expected = [.. known.Expected.Where(timer => Runs(timer.Name))],
        };

    // Earlier versions had other timers.
    private bool Runs(string timer) =>
        TimerNames.Intervals.ContainsKey(timer) && (mailbox.IsSet || timer != TimerNames.PollMailbox);

    private async Task<bool> AnswersAsync(string service, Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (Exception fault)
        {
            // The answer says nothing of the account; the log does.
            logger.ServiceAway(service, fault);
            return false;
        }
    }
}
