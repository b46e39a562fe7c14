namespace NewsMonitor.News.Stories;

/// <summary>Where the tree of clusters is cut: which two clusters are still merged.</summary>
/// <param name="Threshold">The least mean similarity of the articles of the one and of the other.</param>
/// <param name="Cohesion">
/// How large that similarity must be compared with the mean similarity within the less cohesive of the two, 0 to 1. Whatever the
/// number of articles, some events have names and places in common by chance; each of them is far more similar to itself.
/// </param>
internal readonly record struct Cut(double Threshold, double Cohesion)
{
    /// <summary>Whether two clusters of this similarity are merged.</summary>
    public bool Joins(StoryCluster one, StoryCluster other, double similarity) =>
        similarity >= Threshold && similarity >= Cohesion * Math.Min(one.Cohesion, other.Cohesion);
}
