namespace NewsMonitor.News.Stories;

/// <summary>Articles that belong together.</summary>
/// <param name="Sum">The sum of their vectors.</param>
/// <param name="Articles">Their indices.</param>
internal sealed record StoryCluster(StoryVector Sum, IReadOnlyList<int> Articles)
{
    /// <summary>
    /// A name in common is two terms, the name and its word. It does not make one event of two articles, however short they are.
    /// </summary>
    private const int FewestShared = 3;

    /// <summary>The mean similarity of the articles of the one and the articles of the other.</summary>
    public double Similarity(StoryCluster other) =>
        Sum.Dot(other.Sum, FewestShared) / ((double)Articles.Count * other.Articles.Count);
}
