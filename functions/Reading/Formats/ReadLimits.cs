namespace NewsMonitor.Reading.Formats;

/// <summary>Limits of files that hold many articles.</summary>
internal static class ReadLimits
{
    /// <summary>
    /// Articles in one file. Each takes some seven requests to storage, one after another: so many are done in a quarter of an hour, well
    /// before a function is stopped after half an hour.
    /// </summary>
    public const int MaxParts = 10_000;

    /// <summary>Bytes of a file that is read piece by piece: <see cref="MaxParts"/> long articles with all their markup.</summary>
    public const long MaxStreamedBytes = 1_000_000_000;
}
