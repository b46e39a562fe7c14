namespace NewsMonitor.Functions.Tests;

/// <summary>The system's clock, but every pause is over as soon as it begins.</summary>
internal sealed class NoPauses : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
