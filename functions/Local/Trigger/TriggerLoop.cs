using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Trigger;

/// <summary>Replaces the Functions blob trigger: detects dropped blobs and processes each version, several at once.</summary>
internal sealed class TriggerLoop(
    InboxScan scan,
    TriggerQueue queue,
    TriggerWork work,
    RetryOptions options,
    TimeProvider time,
    ILogger<TriggerLoop> logger
)
{
    private const int Page = 32;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestOutagePause = TimeSpan.FromSeconds(15);

    private readonly int _parallelism = options.AtOnce();
    private readonly HashSet<Task> _inHand = [];
    private readonly ScanPace _pace = new(time);
    private readonly Outage _scanning = new(logger, LongestOutagePause);
    private readonly Outage _taking = new(logger, LongestOutagePause);
    private Task<int>? _scan;

    /// <summary>Runs until it is canceled, then finishes the work in progress. Only a canceled token ends it early.</summary>
    /// <param name="seen">Called with each blob and its outcome; the outcome is null if the blob was poisoned.</param>
    /// <param name="untilEmpty">Whether to stop when everything in the inbox has been processed.</param>
    /// <param name="cancellationToken">Stops taking new work.</param>
    public async Task RunAsync(Action<string, ArticleOutcome?> seen, bool untilEmpty, CancellationToken cancellationToken)
    {
        try
        {
            await LoopAsync(seen, untilEmpty, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The storage client throws a cancellation together with the faults before it.
        }
        finally
        {
            await FinishAsync();
        }
    }

    private async Task LoopAsync(Action<string, ArticleOutcome?> seen, bool untilEmpty, CancellationToken cancellationToken)
    {
        var pause = ShortestPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var found = await TakeAsync(seen, cancellationToken);
                _taking.Over();
                found += await ScanAsync(cancellationToken);
                if (untilEmpty && found == 0 && await IsEmptyAsync(cancellationToken))
                    return;
                pause = found > 0 ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                pause = _taking.Next(fault);
            }

            await PauseAsync(pause, cancellationToken);
        }
    }

    // Work does not wait for a long scan to end: if it finds ten thousand articles, the first are processed while it continues.
    private async Task<int> ScanAsync(CancellationToken cancellationToken)
    {
        if (_scan is null && _pace.IsDue)
        {
            _pace.Begin();
            _scan = scan.RunAsync(cancellationToken);
            await Task.WhenAny(_scan, Task.Delay(ShortestPause, time, cancellationToken));
        }

        if (_scan is not { IsCompleted: true } done)
            return 0;
        _scan = null;
        return await EndScanAsync(done, cancellationToken);
    }

    // An inbox that cannot be listed does not delay what is in the queue.
    private async Task<int> EndScanAsync(Task<int> done, CancellationToken cancellationToken)
    {
        try
        {
            var queued = await done;
            _pace.End();
            _scanning.Over();
            return queued;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _pace.Wait(_scanning.Next(fault));
            return 0;
        }
    }

    private async Task<int> TakeAsync(Action<string, ArticleOutcome?> seen, CancellationToken cancellationToken)
    {
        Observe();
        if (IsBusy)
            return 1;
        if (await queue.ReceiveAsync(Math.Min(Free, Page), cancellationToken) is not { } messages)
        {
            await queue.CreateAsync(cancellationToken);
            scan.StartOver();
            return 0;
        }

        foreach (var message in messages)
            _inHand.Add(Task.Run(() => work.RunAsync(message, seen, CancellationToken.None), CancellationToken.None));
        return messages.Count;
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        _scan is null && !_scanning.IsOn && _inHand.Count == 0 && await queue.CountAsync(cancellationToken) == 0;

    // The message of a task that failed reappears in the queue.
    private void Observe()
    {
        foreach (var task in _inHand.Where(task => task.IsCompleted).ToList())
        {
            _inHand.Remove(task);
            if (task.Exception is { } fault)
                Log.WorkFailed(logger, fault.GetBaseException());
        }
    }

    private async Task FinishAsync()
    {
        await Task.WhenAll(_inHand).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Observe();
        if (_scan is null)
            return;
        await ((Task)_scan).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_scan.Exception is { } fault)
            Log.WorkFailed(logger, fault.GetBaseException());
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
