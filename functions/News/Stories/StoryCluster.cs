namespace NewsMonitor.News.Stories;

/// <summary>Articles that belong together.</summary>
/// <param name="Sum">The sum of their vectors.</param>
/// <param name="Articles">Their indices.</param>
internal sealed record StoryCluster(StoryVector Sum, IReadOnlyList<int> Articles);
