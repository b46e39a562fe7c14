namespace NewsMonitor.Core.Delivery;

/// <summary>What one run of sending a digest achieved.</summary>
/// <param name="Sent">Recipients who received it in this run.</param>
/// <param name="Failed">Recipients it cannot be sent to, found in this run.</param>
/// <param name="Withheld">Recipients it was not sent to in this run because they unsubscribed or are paused.</param>
/// <param name="Waiting">Recipients it has still to be sent to.</param>
/// <param name="Faults">What went wrong; each different fault once.</param>
public sealed record SendReport(int Sent, int Failed, int Withheld, int Waiting, IReadOnlyList<string> Faults)
{
    /// <summary>Of a digest that is not sent.</summary>
    public static readonly SendReport Nothing = new(0, 0, 0, 0, []);
}
