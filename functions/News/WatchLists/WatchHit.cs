using NewsMonitor.Analyzer;

namespace NewsMonitor.News.WatchLists;

/// <summary>A term found in an article.</summary>
/// <param name="Term">The term.</param>
/// <param name="Entity">The entity's name in the article; null for a phrase.</param>
/// <param name="EntityKey">The entity's key; null for a phrase.</param>
/// <param name="Sentence">Where it was found.</param>
/// <param name="Sentiment">The sentiment toward the entity; for a phrase, that of the article.</param>
public sealed record WatchHit(WatchTerm Term, string? Entity, string? EntityKey, string Sentence, Sentiment Sentiment)
{
    /// <summary>The entity's category in the article; null for a phrase.</summary>
    public EntityCategory? Category { get; init; }
}

/// <summary>A watch-list that an article matches, and why.</summary>
/// <param name="List">The list.</param>
/// <param name="Hits">What was found of its terms: at least one.</param>
public sealed record WatchMatch(WatchList List, IReadOnlyList<WatchHit> Hits)
{
    /// <summary>
    /// What is shown of them: the most negative, since that is what readers must not miss; if none is negative, the one with the
    /// strongest sentiment.
    /// </summary>
    public WatchHit Hit { get; } =
        Hits.OrderByDescending(hit => hit.Sentiment.Label == SentimentLabel.Negative)
            .ThenByDescending(hit => Math.Abs(hit.Sentiment.Score))
            .First();

    /// <summary>
    /// The sentiment toward all of them: mixed if one is negative and another positive; otherwise that of the hit.
    /// </summary>
    public SentimentLabel Sentiment =>
        Hit.Sentiment.Label == SentimentLabel.Negative && Hits.Any(hit => hit.Sentiment.Label == SentimentLabel.Positive)
            ? SentimentLabel.Mixed
            : Hit.Sentiment.Label;
}
