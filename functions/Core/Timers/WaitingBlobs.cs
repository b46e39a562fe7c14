namespace NewsMonitor.Core.Timers;

/// <summary>The files that wait to be processed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Oldest">When the first of them was dropped, by the blob service's clock; null if none waits.</param>
public readonly record struct WaitingBlobs(int Count, DateTimeOffset? Oldest)
{
    /// <summary>The same with one more.</summary>
    internal WaitingBlobs With(DateTimeOffset dropped) => new(Count + 1, Oldest < dropped ? Oldest : dropped);
}
