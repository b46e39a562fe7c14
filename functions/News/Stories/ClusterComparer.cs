namespace NewsMonitor.News.Stories;

/// <summary>
/// Compares one cluster with many: looks its terms up in an array instead of merging two lists for each pair. Most terms of the
/// others it does not have, which a bit for each tells: of tens of thousands, the bits fit a processor's first cache.
/// </summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="fewestShared">The fewest terms that two clusters must share to be similar at all.</param>
internal sealed class ClusterComparer(int terms, int fewestShared)
{
    private const int BitsPerWord = 64;

    private readonly float[] _weights = new float[terms];
    private readonly ulong[] _has = new ulong[(terms / BitsPerWord) + 1];
    private StoryCluster? _cluster;

    /// <summary>Sets the cluster to compare with others.</summary>
    public void Select(StoryCluster cluster)
    {
        if (_cluster is not null)
        {
            foreach (var (term, _) in _cluster.Sum.Terms)
                _has[term / BitsPerWord] = 0;
        }

        foreach (var (term, weight) in cluster.Sum.Terms)
        {
            _weights[term] = weight;
            if (weight > 0)
                _has[term / BitsPerWord] |= 1UL << (term % BitsPerWord);
        }

        _cluster = cluster;
    }

    /// <summary>The mean similarity of the articles of the selected cluster and the articles of the other.</summary>
    public double SimilarityTo(StoryCluster other)
    {
        var (has, sum, shared) = (_has, 0.0, 0);
        foreach (var (term, weight) in other.Sum.Terms)
        {
            if ((has[term / BitsPerWord] & (1UL << (term % BitsPerWord))) == 0)
                continue;
            sum += _weights[term] * weight;
            shared++;
        }

        return shared >= fewestShared ? sum / ((double)_cluster!.Articles.Length * other.Articles.Length) : 0;
    }
}
