using NewsMonitor.Analyzer;

namespace NewsMonitor.News.WatchLists;

/// <summary>A term that was found in an article.</summary>
/// <param name="Term">The term.</param>
/// <param name="Entity">The entity's name in that article; null where a phrase was found.</param>
/// <param name="EntityKey">Its key; null where a phrase was found.</param>
/// <param name="Sentence">Where it was found.</param>
/// <param name="Sentiment">Towards the entity; of the article where a phrase was found.</param>
public sealed record WatchHit(WatchTerm Term, string? Entity, string? EntityKey, string Sentence, Sentiment Sentiment);

/// <summary>A watch-list that an article matches, and why.</summary>
/// <param name="List">The list.</param>
/// <param name="Hit">The term that decided; the one spoken of most strongly.</param>
public sealed record WatchMatch(WatchList List, WatchHit Hit);
