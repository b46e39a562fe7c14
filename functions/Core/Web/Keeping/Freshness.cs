namespace NewsMonitor.Core.Web.Keeping;

/// <summary>How long something counts that takes long to make.</summary>
internal static class Freshness
{
    // So it takes at most a twentieth of a processor, however many articles there are.
    private const int Times = 20;

    /// <param name="usual">How long it counts if it is made quickly.</param>
    /// <param name="making">How long making it took.</param>
    public static TimeSpan Of(TimeSpan usual, TimeSpan making) => making * Times > usual ? making * Times : usual;
}
