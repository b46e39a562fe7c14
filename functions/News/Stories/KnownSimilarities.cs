namespace NewsMonitor.News.Stories;

/// <summary>
/// The similarities that the steps of a clustering found: most clusters are the same in the next step. A cluster is known by its
/// first article and its size, since it only grows.
/// </summary>
/// <param name="articles">More than any article's index.</param>
/// <param name="most">The most pairs of a cluster that are kept.</param>
internal sealed class KnownSimilarities(int articles, int most)
{
    private readonly (int Size, int Pairs)[] _rows = new (int, int)[articles];
    private readonly (int First, int Size, double Similarity)[] _pairs = new (int, int, double)[articles * most];
    private readonly int[] _numbers = new int[articles];
    private IReadOnlyList<StoryCluster> _clusters = [];

    /// <summary>Starts a step with these clusters.</summary>
    public void Start(IReadOnlyList<StoryCluster> clusters)
    {
        _clusters = clusters;
        for (var number = 0; number < clusters.Count; number++)
            _numbers[clusters[number].Articles[0]] = number;
    }

    /// <summary>Whether a cluster is another one than in the step before; all are in the first one.</summary>
    /// <param name="number">Its number in this step.</param>
    public bool HasGrown(int number) => _clusters[number].Articles is var articles && _rows[articles[0]].Size != articles.Length;

    /// <summary>Reads the pairs of a cluster and those before it that are the same as in the step before.</summary>
    /// <param name="number">The number of the cluster in this step.</param>
    /// <param name="pairs">Receives them.</param>
    public void Find(int number, List<SimilarPair> pairs)
    {
        pairs.Clear();
        if (HasGrown(number))
            return;
        var first = _clusters[number].Articles[0];
        foreach (var pair in _pairs.AsSpan(first * most, _rows[first].Pairs))
        {
            // Of a cluster that is gone, the number is that of an earlier step.
            var earlier = _numbers[pair.First];
            if (earlier < number && _clusters[earlier].Articles is var same && same[0] == pair.First && same.Length == pair.Size)
                pairs.Add(new SimilarPair(earlier, number, pair.Similarity));
        }
    }

    /// <summary>Keeps the most similar pairs of a cluster for the next step.</summary>
    /// <param name="number">The number of the cluster in this step.</param>
    /// <param name="pairs">All its pairs; the most similar first afterward.</param>
    public void Keep(int number, List<SimilarPair> pairs)
    {
        pairs.Sort((one, other) => other.Similarity.CompareTo(one.Similarity));
        var (first, kept) = (_clusters[number].Articles[0], Math.Min(most, pairs.Count));
        _rows[first] = (_clusters[number].Articles.Length, kept);
        for (var i = 0; i < kept; i++)
        {
            var earlier = _clusters[pairs[i].Earlier];
            _pairs[(first * most) + i] = (earlier.Articles[0], earlier.Articles.Length, pairs[i].Similarity);
        }
    }
}
