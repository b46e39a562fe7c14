using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Reading;

/// <summary>How files are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>Larger articles are rejected, in bytes: files, and the lines of files that hold an article a line.</summary>
    [Range(1_000, 100_000_000)]
    public long MaxBytes { get; init; } = 10_000_000;
}
