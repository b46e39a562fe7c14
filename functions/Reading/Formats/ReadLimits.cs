namespace NewsMonitor.Reading.Formats;

/// <summary>Limits for files with many articles.</summary>
internal static class ReadLimits
{
    /// <summary>
    /// The maximum number of articles in one file. Each takes about seven requests to storage, one after another, so this many
    /// take a quarter of an hour, well below the function's time limit of half an hour.
    /// </summary>
    public const int MaxParts = 10_000;

    /// <summary>
    /// The maximum length in bytes of a file that is read in pieces: <see cref="MaxParts"/> long articles with all their markup.
    /// </summary>
    public const long MaxStreamedBytes = 1_000_000_000;
}
