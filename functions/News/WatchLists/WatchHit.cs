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
/// <param name="Hit">The matching term with the strongest sentiment.</param>
public sealed record WatchMatch(WatchList List, WatchHit Hit);
