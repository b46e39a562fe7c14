namespace NewsMonitor.News.Stories;

/// <summary>Compares one cluster with many: looks its terms up in an array instead of merging two lists for each pair.</summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="fewestShared">The fewest terms that two clusters must share to be similar at all.</param>
internal sealed class ClusterComparer(int terms, int fewestShared)
{
    private readonly float[] _weights = new float[terms];
    private StoryCluster? _cluster;

    /// <summary>Sets the cluster to compare with others.</summary>
    public void Select(StoryCluster cluster)
    {
        if (_cluster is not null)
        {
            foreach (var (term, _) in _cluster.Sum.Terms)
                _weights[term] = 0;
        }

        foreach (var (term, weight) in cluster.Sum.Terms)
            _weights[term] = weight;
        _cluster = cluster;
    }

    /// <summary>The mean similarity of the articles of the selected cluster and the articles of the other.</summary>
    public double SimilarityTo(StoryCluster other)
    {
        var (weights, sum, shared) = (_weights, 0.0, 0);
        foreach (var (term, weight) in other.Sum.Terms)
        {
            var mine = weights[term];
            sum += mine * weight;
            shared += mine > 0 ? 1 : 0;
        }

        return shared >= fewestShared ? sum / ((double)_cluster!.Articles.Length * other.Articles.Length) : 0;
    }
}
