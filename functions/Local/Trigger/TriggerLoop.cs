using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Trigger;

/// <summary>What the Functions blob trigger does: sees what is dropped and has each version handled, several at once.</summary>
internal sealed class TriggerLoop(
    InboxScan scan,
    TriggerQueue queue,
    TriggerWork work,
    TriggerOptions options,
    TimeProvider time,
    ILogger<TriggerLoop> logger
)
{
    private const int Page = 32;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestOutagePause = TimeSpan.FromSeconds(15);

    // So that a scan of a large inbox takes one part in fifty of the time.
    private const int ScanShare = 50;
    private readonly int _parallelism = options.Parallelism > 0 ? options.Parallelism : 2 * Environment.ProcessorCount;
    private readonly HashSet<Task> _inHand = [];
    private Task<int>? _scan;
    private DateTimeOffset _nextScan = DateTimeOffset.MinValue;

    /// <summary>Runs until it is cancelled; then what is in hand is finished.</summary>
    /// <param name="seen">Told of each blob and its outcome; null where it was poisoned.</param>
    /// <param name="untilEmpty">Ends by itself when everything that was dropped is handled.</param>
    /// <param name="cancellationToken">Takes up nothing more.</param>
    public async Task RunAsync(Action<string, ArticleOutcome?> seen, bool untilEmpty, CancellationToken cancellationToken)
    {
        try
        {
            await queue.CreateAsync(cancellationToken);
            await LoopAsync(seen, untilEmpty, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        finally
        {
            await Task.WhenAll(_inHand);
            if (_scan is not null)
                await ((Task)_scan).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LoopAsync(Action<string, ArticleOutcome?> seen, bool untilEmpty, CancellationToken cancellationToken)
    {
        var pause = ShortestPause;
        var outage = new Outage(logger, LongestOutagePause);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var found = await ScanAsync(cancellationToken) + await TakeAsync(seen, cancellationToken);
                outage.Over();
                if (
                    untilEmpty
                    && found == 0
                    && _scan is null
                    && _inHand.Count == 0
                    && await queue.CountAsync(cancellationToken) == 0
                )
                    return;
                pause = found > 0 ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                pause = outage.Next(fault);
            }

            await PauseAsync(pause, cancellationToken);
        }
    }

    // The work does not wait long for a scan: one that finds ten thousand articles has the first ones handled while it goes on.
    private async Task<int> ScanAsync(CancellationToken cancellationToken)
    {
        if (_scan is null && time.GetUtcNow() >= _nextScan)
        {
            _scan = TimedScanAsync(cancellationToken);
            await Task.WhenAny(_scan, Task.Delay(ShortestPause, time, cancellationToken));
        }

        if (_scan is not { IsCompleted: true } done)
            return 0;
        _scan = null;
        return await done;
    }

    private async Task<int> TimedScanAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var queued = await scan.RunAsync(cancellationToken);
        var rest = TimeSpan.FromTicks(Math.Max(time.GetElapsedTime(start).Ticks * ScanShare, TimeSpan.FromSeconds(1).Ticks));
        _nextScan = time.GetUtcNow() + rest;
        return queued;
    }

    private async Task<int> TakeAsync(Action<string, ArticleOutcome?> seen, CancellationToken cancellationToken)
    {
        _inHand.RemoveWhere(task => task.IsCompleted);
        if (IsBusy)
            return 1;
        var messages = await queue.Client.ReceiveMessagesAsync(Math.Min(Free, Page), queue.Visibility, cancellationToken);
        foreach (var message in messages.Value)
            _inHand.Add(Task.Run(() => work.RunAsync(message, seen, CancellationToken.None), CancellationToken.None));
        return messages.Value.Length;
    }

    private int Free => _parallelism - _inHand.Count;

    // Messages are taken several at a time, since each look into the queue costs a transaction.
    private bool IsBusy => Free < (_parallelism + 1) / 2;

    // A free hand ends the pause.
    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (IsBusy)
            await Task.WhenAny(_inHand);
        else
            await Task.WhenAny([.. _inHand.Where(task => !task.IsCompleted), Task.Delay(pause, time, cancellationToken)]);
    }
}
