using System.Text.Json.Serialization;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests.Model;

/// <summary>The matches of a watch-list.</summary>
/// <param name="Id">Its id in the subscriptions.</param>
/// <param name="Name">What its readers call it.</param>
/// <param name="Articles">How many articles match.</param>
/// <param name="Sentiment">The same articles, by their sentiment toward what was found.</param>
/// <param name="Terms">The terms found most often.</param>
/// <param name="Best">The most positive sentence; null if there is none.</param>
/// <param name="Worst">The most negative sentence; null if there is none.</param>
public sealed record DigestWatchList(
    string Id,
    string Name,
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    IReadOnlyList<WatchedTerm> Terms,
    Evidence? Best,
    Evidence? Worst
)
{
    /// <summary>
    /// What the sentiment toward the names that were found usually is; null if only phrases were, and if too few days are known.
    /// </summary>
    [JsonPropertyName("usual")]
    public UsualSentiment? UsualSentiment { get; init; }
}

/// <summary>A term of a watch-list and the number of articles it was found in.</summary>
public sealed record WatchedTerm(string Term, int Articles);
