using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>Makes what takes long again while readers see the last one: one after the other.</summary>
internal sealed class Renewals(ILogger<Renewals> logger) : IDisposable
{
    private readonly ConcurrentDictionary<(string Kind, DateOnly Day), Lazy<Task>> _running = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Begins, unless it is being made already. A process that ends before it is made loses nothing.</summary>
    /// <param name="kind">What it is, in one word.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="make">Makes it and keeps it.</param>
    public void Start(string kind, DateOnly day, Func<CancellationToken, Task> make) =>
        _ = _running.GetOrAdd((kind, day), _ => new Lazy<Task>(() => RunAsync(kind, day, make))).Value;

    /// <summary>Waits until nothing is being made.</summary>
    public Task WhenDoneAsync() => Task.WhenAll(_running.Values.Select(running => running.Value));

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(string kind, DateOnly day, Func<CancellationToken, Task> make)
    {
        // The reader of the page does not wait.
        await Task.Yield();
        try
        {
            var stop = _stop.Token;
            await _one.WaitAsync(stop);
            try
            {
                await make(stop);
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // The process ends.
        }
        catch (Exception fault)
        {
            // Readers see the last one until the next try.
            logger.RenewalFailed(kind, fault);
        }
        finally
        {
            _running.TryRemove((kind, day), out _);
        }
    }
}
