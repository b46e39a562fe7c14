namespace NewsMonitor.News.Stories;

/// <summary>A pair of clusters, as indices, and their similarity.</summary>
internal readonly record struct SimilarPair(int Earlier, int Later, double Similarity);

/// <summary>Finds, for each cluster, the ones before it that are most similar. The work per cluster is bounded.</summary>
internal sealed class SimilarClusters(IReadOnlyList<StoryCluster> clusters)
{
    private const int ImportantTerms = 32;

    /// <summary>Of the clusters that contain a term, the last ones are compared.</summary>
    private const int MostPerTerm = 256;

    private const int MostPerCluster = 16;

    private readonly Dictionary<uint, List<(int Cluster, float Weight)>> _postings = [];
    private readonly float[] _scores = new float[clusters.Count];
    private readonly List<int> _found = [];
    private readonly PriorityQueue<int, (float Score, int Cluster)> _best = new(MostPerCluster + 1);

    /// <param name="least">The least similarity.</param>
    public IEnumerable<SimilarPair> Find(double least)
    {
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            var heaviest = clusters[cluster].Sum.Heaviest(ImportantTerms);
            foreach (var earlier in MostPromising(heaviest))
            {
                var similarity = clusters[cluster].Similarity(clusters[earlier]);
                if (similarity >= least)
                    yield return new SimilarPair(earlier, cluster, similarity);
            }

            foreach (var (hash, weight) in heaviest)
            {
                if (!_postings.TryGetValue(hash, out var with))
                    _postings[hash] = with = new List<(int, float)>(1);
                with.Add((cluster, weight / clusters[cluster].Articles.Count));
            }
        }
    }

    private List<int> MostPromising((uint Hash, float Weight)[] terms)
    {
        _found.Clear();
        foreach (var (hash, weight) in terms)
        {
            if (!_postings.TryGetValue(hash, out var with))
                continue;
            for (var at = with.Count - 1; at >= Math.Max(0, with.Count - MostPerTerm); at--)
            {
                var (cluster, theirs) = with[at];
                if (_scores[cluster] == 0)
                    _found.Add(cluster);
                _scores[cluster] += weight * theirs;
            }
        }

        foreach (var cluster in _found)
        {
            _best.Enqueue(cluster, (_scores[cluster], cluster));
            if (_best.Count > MostPerCluster)
                _best.Dequeue();
            _scores[cluster] = 0;
        }

        _found.Clear();
        while (_best.TryDequeue(out var cluster, out _))
            _found.Add(cluster);
        return _found;
    }
}
