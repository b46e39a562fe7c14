using NewsMonitor.News.Versions;

namespace NewsMonitor.News.Digests.Model;

/// <summary>An article that a later version corrected, or that its provider withdrew after a digest had reported it.</summary>
public sealed record DigestCorrection
{
    public required string Id { get; init; }

    /// <summary>The headline; empty if none of its characters can be shown.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; null if it has none that is safe as a link, and if it was withdrawn.</summary>
    public string? Url { get; init; }

    public string? Source { get; init; }

    /// <summary>Whether its provider withdrew it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The first figures, names and quotes that it gives otherwise; empty if it was withdrawn.</summary>
    public IReadOnlyList<TextChange> Changes
    {
        get;
        init => field = value ?? [];
    } = [];
}
