namespace NewsMonitor.News.Stories;

/// <summary>A pair of clusters, as indices, and their similarity.</summary>
internal readonly record struct SimilarPair(int Earlier, int Later, double Similarity);

/// <summary>
/// Finds, for each cluster, the ones before it that are most similar. The work per cluster is bounded. One instance serves all
/// steps of a clustering: after the first one, only pairs with a cluster that has grown since are looked for.
/// </summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="most">The most clusters of a step.</param>
/// <param name="articles">More than any article's index.</param>
/// <param name="fewestShared">The fewest terms that two clusters must share to be similar at all.</param>
internal sealed class SimilarClusters(int terms, int most, int articles, int fewestShared)
{
    private const int ImportantTerms = 32;
    private const int MostPerCluster = 16;

    private readonly ClusterIndex _all = new(terms, most, MostPerCluster);
    private readonly Heaviest _heaviest = new(ImportantTerms);
    private readonly (int Term, float Weight)[] _important = new (int, float)[ImportantTerms];
    private readonly KnownSimilarities _known = new(articles, MostPerCluster);
    private readonly List<SimilarPair> _pairs = [];

    /// <summary>The clusters that have grown since the step before; null in the first step, when all have.</summary>
    private ClusterIndex? _grown;

    /// <summary>Compares clusters.</summary>
    public ClusterComparer Comparer { get; } = new(terms, fewestShared);

    /// <param name="clusters">The clusters.</param>
    /// <param name="least">The least similarity.</param>
    public IEnumerable<SimilarPair> Find(IReadOnlyList<StoryCluster> clusters, double least)
    {
        _known.Start(clusters);
        Reserve(clusters);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            Compare(clusters, cluster);
            foreach (var pair in _pairs)
            {
                if (pair.Similarity >= least)
                    yield return pair;
            }
        }

        _grown ??= new ClusterIndex(terms, most, MostPerCluster);
    }

    private void Reserve(IReadOnlyList<StoryCluster> clusters)
    {
        _all.Clear();
        _grown?.Clear();
        for (var number = 0; number < clusters.Count; number++)
        {
            var important = ImportantOf(clusters[number]);
            _all.Reserve(important);
            if (_known.HasGrown(number))
                _grown?.Reserve(important);
        }

        _all.Allocate();
        _grown?.Allocate();
    }

    private ReadOnlySpan<(int Term, float Weight)> ImportantOf(StoryCluster cluster) =>
        _important.AsSpan(0, cluster.Sum.CopyHeaviest(_heaviest, _important));

    private void Compare(IReadOnlyList<StoryCluster> clusters, int number)
    {
        var cluster = clusters[number];
        var hasGrown = _known.HasGrown(number);
        _known.Find(number, _pairs);
        var important = ImportantOf(cluster);
        var promising = (hasGrown ? _all : _grown!).MostPromising(important);
        if (promising.Length > 0)
            Comparer.Select(cluster);
        foreach (var (found, _) in promising)
            _pairs.Add(new SimilarPair(~found, number, Comparer.SimilarityTo(clusters[~found])));
        _known.Keep(number, _pairs);
        _all.Add(number, important, cluster.Articles.Length);
        if (hasGrown)
            _grown?.Add(number, important, cluster.Articles.Length);
    }
}
