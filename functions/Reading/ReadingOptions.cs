using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Reading;

/// <summary>How files are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>
    /// The maximum size of an article in bytes: of a file, or of a line in files with one article per line. Larger ones are
    /// rejected.
    /// </summary>
    [Range(1_000, 100_000_000)]
    public long MaxBytes { get; init; } = 10_000_000;
}
