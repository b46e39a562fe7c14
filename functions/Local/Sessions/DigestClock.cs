using Azure;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>Sends digests and alerts when they are due, as the timer function does.</summary>
internal sealed class DigestClock(Session session, Screen screen)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time = session.Get<TimeProvider>();
    private bool _isFailing;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick, _time);
        try
        {
            do await TickAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        try
        {
            var job = session.Get<DigestJob>();
            foreach (var run in (await job.RunDueAsync(cancellationToken)).Concat(await job.RunAlertsAsync(cancellationToken)))
                screen.Print(DigestText.Of(run));
            _isFailing = false;
        }
        catch (Exception fault)
            when (fault is RequestFailedException or AggregateException or IOException or SubscriptionsException)
        {
            if (!_isFailing)
                screen.Fail($"The digest is delayed: {fault.Message.Split('\n', 2)[0]}");
            _isFailing = true;
        }
    }
}
