using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Trigger;

namespace NewsMonitor.Tests.Reliability;

/// <summary>A machine of a soak: it processes articles and sends digests, while its storage requests fail and its clock jumps.</summary>
internal sealed class SoakMachine(Dictionary<string, string?> settings, SoakReceivers receivers, Random random)
{
    private readonly SoakClock _clock = new();
    private FaultPolicy _policy = new();
    private CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Installation There { get; private set; } = null!;

    /// <summary>How many storage requests have failed.</summary>
    public int Faults { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task StartAsync()
    {
        (_policy, _stop) = (new FaultPolicy(), CancellationTokenSource.CreateLinkedTokenSource(Stop));
        // What counts is the time of the storage service, whatever this clock says.
        var services = new ServiceCollection()
            .AddSingleton<StorageClock>()
            .AddSingleton<IServiceClock, SoakServiceClock>()
            .AddSingleton(_ => receivers.Sender(_clock));
        There = await Installation.CreateAsync(settings, services, _clock, _policy);
        _loop = There.Get<TriggerLoop>().RunAsync((_, _) => { }, untilEmpty: false, _stop.Token);
    }

    /// <summary>Lets requests fail from now on.</summary>
    public void Trouble(double share)
    {
        Count();
        _clock.Jump(random);
        _policy.FailSome(random, share);
    }

    /// <summary>Lets all requests through again.</summary>
    public void Calm()
    {
        Count();
        _policy.Work();
    }

    /// <summary>Dies after some more requests, and is started again.</summary>
    public async Task KillAsync()
    {
        Count();
        _policy.DieAfter(random.Next(0, 20), afterwards: random.Next(2) == 0);
        await Task.Delay(random.Next(50, 500), Stop);
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        Count();
        await _stop.CancelAsync();
        await _loop;
        await There.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Sends what is due up to a time, or goes on with it.</summary>
    /// <returns>Whether nobody waits any more.</returns>
    public async Task<bool> SendAsync(DateTimeOffset to)
    {
        try
        {
            var runs = await There.Get<DigestJob>().RunAsync(to, cancellationToken: Stop);
            return runs.All(run => run.IsDone);
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            return false;
        }
    }

    // Several windows may end with one each.
    private static bool IsExpected(Exception fault) =>
        fault is AggregateException all
            ? all.InnerExceptions.All(IsExpected)
            : fault.IsOfStorage() || fault is MachineDiedException or ObjectDisposedException;

    private void Count() => Faults += _policy.Failed;
}
