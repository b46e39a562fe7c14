namespace NewsMonitor.News.Stories;

/// <summary>Articles that belong together.</summary>
/// <param name="Sum">The sum of their vectors.</param>
/// <param name="Articles">Their indices.</param>
internal sealed record StoryCluster(StoryVector Sum, IReadOnlyList<int> Articles)
{
    /// <summary>The mean similarity of the articles of the one and the articles of the other.</summary>
    public double Similarity(StoryCluster other) => Sum.Dot(other.Sum) / ((double)Articles.Count * other.Articles.Count);
}
