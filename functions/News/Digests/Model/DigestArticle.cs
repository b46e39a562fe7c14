using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Digests.Model;

/// <summary>An article as it is listed in a digest.</summary>
public sealed record DigestArticle
{
    public required string Id { get; init; }

    /// <summary>The headline; empty if none of its characters can be shown.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; null if it has none that is safe as a link.</summary>
    public string? Url { get; init; }

    public string? Source { get; init; }

    public DateTimeOffset? Published { get; init; }

    [JsonPropertyName("tone")]
    public SentimentLabel Sentiment { get; init; }

    /// <summary>A sentence from it.</summary>
    public string? Summary { get; init; }

    /// <summary>Another sentence; null if there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>Other files in this window with the same text.</summary>
    public int Copies { get; init; }

    /// <summary>The watch-lists it matches, each with the term found, such as "Our brand: Contoso".</summary>
    public IReadOnlyList<string> Matched
    {
        get;
        init => field = value ?? [];
    } = [];
}
