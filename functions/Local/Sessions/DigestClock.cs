using Azure;
using NewsMonitor.Digests;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Subscriptions;

namespace NewsMonitor.Local.Sessions;

/// <summary>Sends what is due, as the timer function does.</summary>
internal sealed class DigestClock(Session session, Screen screen)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time = session.Get<TimeProvider>();
    private bool _isFailing;

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Tick, _time);
        try
        {
            do
                await TickAsync(cancellation);
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    private async Task TickAsync(CancellationToken cancellation)
    {
        try
        {
            var job = session.Get<DigestJob>();
            foreach (var run in (await job.RunDueAsync(cancellation)).Concat(await job.RunAlertsAsync(cancellation)))
                screen.Print(DigestText.Of(run));
            _isFailing = false;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or SubscriptionsException)
        {
            if (!_isFailing)
                screen.Fail($"The digest waits: {fault.Message.Split('\n', 2)[0]}");
            _isFailing = true;
        }
    }
}
