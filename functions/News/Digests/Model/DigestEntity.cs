using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests.Model;

/// <summary>An entity that articles mention, and their sentiment toward it.</summary>
/// <param name="Name">Its full name, as most articles write it; in capitals only if all of them do.</param>
/// <param name="Articles">How many articles mention it, in any spelling.</param>
/// <param name="Sentiment">The same articles, by their sentiment toward it; all 0 for places, which are only counted.</param>
/// <param name="Evidence">
/// What it said, in the sentence that quotes it; otherwise a sentence with the sentiment of the articles as a whole
/// (<see cref="SentimentCounts.Verdict"/>); null if there is none.
/// </param>
public sealed record DigestEntity(
    string Name,
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    Evidence? Evidence
)
{
    /// <summary>Its key in statistics; null for places, and in archived digests.</summary>
    [JsonIgnore]
    public string? Key { get; init; }

    /// <summary>
    /// What the sentiment toward it usually is, in all articles; null for places, and if too few days are known.
    /// </summary>
    [JsonPropertyName("usual")]
    public UsualSentiment? UsualSentiment { get; init; }
}

/// <summary>A sentence and the article that contains it.</summary>
public sealed record Evidence(
    string Sentence,
    [property: JsonPropertyName("tone")] SentimentLabel Sentiment,
    string ArticleId,
    string Title,
    string? Source,
    string? Url
);
