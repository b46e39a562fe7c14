namespace NewsMonitor.News.Records;

/// <summary>Why a stored article is left out of digests although its blob still contains it.</summary>
public enum Retirement
{
    /// <summary>A later version replaced it.</summary>
    Corrected,

    /// <summary>Its provider withdrew it.</summary>
    Withdrawn,
}
