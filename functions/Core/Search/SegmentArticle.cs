using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>An article of a segment.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="StoredAt">In ticks, UTC.</param>
/// <param name="Source">The number of its outlet's name; -1 if it is unknown.</param>
/// <param name="Language">The number of its language's name.</param>
/// <param name="Sentiment">Its sentiment.</param>
/// <param name="Entities">The numbers of the names of its entities, each once.</param>
internal sealed record SegmentArticle(
    string Id,
    long StoredAt,
    int Source,
    int Language,
    SentimentLabel Sentiment,
    int[] Entities
);
