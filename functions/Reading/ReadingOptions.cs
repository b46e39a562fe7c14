using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Reading;

/// <summary>How files are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>Larger files are rejected, in bytes.</summary>
    [Range(1_000, 100_000_000)]
    public long MaxBytes { get; init; } = 10_000_000;
}
