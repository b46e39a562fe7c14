using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Trigger;

/// <summary>Replaces the Functions blob trigger: detects dropped blobs and processes each version, several at once.</summary>
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

    // Scanning a large inbox then takes at most a fiftieth of the time.
    private const int ScanShare = 50;
    private readonly int _parallelism = options.Parallelism > 0 ? options.Parallelism : 2 * Environment.ProcessorCount;
    private readonly HashSet<Task> _inHand = [];
    private Task<int>? _scan;
    private DateTimeOffset _nextScan = DateTimeOffset.MinValue;

    /// <summary>Runs until it is canceled, then finishes the work in progress.</summary>
    /// <param name="seen">Called with each blob and its outcome; the outcome is null if the blob was poisoned.</param>
    /// <param name="untilEmpty">Whether to stop when everything in the inbox has been processed.</param>
    /// <param name="cancellationToken">Stops taking new work.</param>
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

    // Work does not wait for a long scan to end: if it finds ten thousand articles, the first are processed while it continues.
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

    // Messages are received several at a time, since each request to the queue costs a transaction.
    private bool IsBusy => Free < (_parallelism + 1) / 2;

    // The pause ends as soon as a worker is free.
    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (IsBusy)
            await Task.WhenAny(_inHand);
        else
            await Task.WhenAny([.. _inHand.Where(task => !task.IsCompleted), Task.Delay(pause, time, cancellationToken)]);
    }
}
