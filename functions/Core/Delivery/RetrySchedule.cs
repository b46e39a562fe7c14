namespace NewsMonitor.Core.Delivery;

/// <summary>When a mail or post that could not be sent for now is sent again, and when it is given up.</summary>
public static class RetrySchedule
{
    /// <summary>How long after its first try a digest is still sent again to a recipient.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>
    /// 1, 2, 4, 8, 16, then 30 minutes; or as long as the server asks for, within the time that is left: the last try is at its
    /// end.
    /// </summary>
    /// <param name="tries">How many tries there have been, from 1.</param>
    /// <param name="wanted">What the server asks for; null if it does not.</param>
    /// <param name="left">How long it is until the digest is given up.</param>
    internal static TimeSpan PauseAfter(int tries, TimeSpan? wanted, TimeSpan left)
    {
        var pause = TimeSpan.FromMinutes(Math.Min(30, 1 << Math.Clamp(tries - 1, 0, 5)));
        if (wanted > pause)
            pause = wanted.Value;
        return pause < left ? pause : left;
    }
}
