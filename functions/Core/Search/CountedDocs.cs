using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>Results that were counted elsewhere than in a segment.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Days">By the UTC day they are filed under.</param>
/// <param name="Sentiments">By sentiment.</param>
/// <param name="Names">By outlet, language and entity; an article counts once for all spellings of a name.</param>
internal sealed record CountedDocs(
    int Total,
    IReadOnlyList<(DateOnly Day, int Count)> Days,
    IReadOnlyList<(SentimentLabel Label, int Count)> Sentiments,
    IReadOnlyList<CountedName> Names
);

/// <summary>The results with a name.</summary>
internal sealed record CountedName(SegmentName Name, int Count);
