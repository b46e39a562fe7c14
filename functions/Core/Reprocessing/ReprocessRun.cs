using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>What was reprocessed.</summary>
/// <param name="Articles">The articles, by day and ID.</param>
/// <param name="Rest">What is left to do; null if nothing is.</param>
public sealed record ReprocessRun(IReadOnlyList<ReprocessedArticle> Articles, ReprocessScope? Rest);

/// <summary>How reprocessing one article ended.</summary>
/// <param name="ArticleId">Its ID.</param>
/// <param name="Origin">Where it was read.</param>
/// <param name="Fault">
/// Why it was left alone, in one line; null if it was stored again, or had been removed in the meantime.
/// </param>
public sealed record ReprocessedArticle(string ArticleId, Origin Origin, string? Fault);

/// <summary>What reprocessing costs.</summary>
/// <param name="Articles">The number of articles.</param>
/// <param name="TextRecords">
/// About how many text records a service bills for them, estimated from their lengths; 0 if nothing is billed.
/// </param>
public sealed record ReprocessCost(int Articles, long TextRecords);
