namespace NewsMonitor.News.Stories;

/// <summary>
/// Agglomerative clustering by average linkage: the two most similar clusters are merged, again and again; the similarity of two
/// clusters is the mean over all pairs of their articles. Only pairs that <see cref="SimilarClusters"/> finds are considered, so
/// that the work grows with the number of articles, not with its square.
/// </summary>
internal sealed class AverageLinkage
{
    private const int MostTerms = 1024;
    private const int MostNeighbors = 24;

    private readonly Cut _cut;
    private readonly List<Node> _nodes;
    private readonly ClusterComparer _comparer;
    private readonly List<(int Term, float Weight)> _sum = new(2 * MostTerms);
    private readonly PriorityQueue<(int A, int B), (double Similarity, int A, int B)> _pairs = new(
        Comparer<(double Similarity, int A, int B)>.Create(MostSimilarFirst)
    );

    private AverageLinkage(List<StoryCluster> clusters, SimilarClusters similar, Cut cut)
    {
        _cut = cut;
        _comparer = similar.Comparer;
        _nodes = [.. clusters.Select(cluster => new Node(cluster))];
        foreach (var pair in similar.Find(clusters, cut.Threshold))
        {
            if (!cut.Joins(clusters[pair.Earlier], clusters[pair.Later], pair.Similarity))
                continue;
            _nodes[pair.Earlier].Neighbors.Add(pair.Later);
            _nodes[pair.Later].Neighbors.Add(pair.Earlier);
            _pairs.Enqueue((pair.Earlier, pair.Later), (pair.Similarity, pair.Earlier, pair.Later));
        }

        clusters.Clear();
    }

    /// <summary>Merges until no two clusters are similar enough.</summary>
    /// <param name="clusters">The clusters; empty afterward, so that those that were merged take no memory meanwhile.</param>
    /// <param name="similar">Finds candidates.</param>
    /// <param name="cut">Decides which pairs are merged.</param>
    /// <returns>The clusters that are left, in the order of their first articles, each with its articles in order.</returns>
    public static List<StoryCluster> Merge(List<StoryCluster> clusters, SimilarClusters similar, Cut cut) =>
        [
            .. new AverageLinkage(clusters, similar, cut)
                .Merge()
                .Select(cluster =>
                    cluster.Articles.Count == 1 ? cluster : cluster with { Articles = [.. cluster.Articles.Order()] }
                )
                .OrderBy(cluster => cluster.Articles[0]),
        ];

    private IEnumerable<StoryCluster> Merge()
    {
        while (_pairs.TryDequeue(out var pair, out _))
        {
            if (_nodes[pair.A].MergedInto is null && _nodes[pair.B].MergedInto is null)
                Merge(pair.A, pair.B);
        }

        return _nodes.Where(node => node.MergedInto is null).Select(node => node.Cluster!);
    }

    private void Merge(int a, int b)
    {
        var (one, other) = (_nodes[a], _nodes[b]);
        var cluster = Union(one.Cluster!, other.Cluster!);
        var merged = _nodes.Count;
        var neighbors = one.Neighbors.Concat(other.Neighbors).Select(Root).Where(root => root != a && root != b).ToHashSet();
        _nodes.Add(new Node(cluster));
        _comparer.Select(cluster);
        one.Close(merged);
        other.Close(merged);
        var similar = neighbors
            .Select(neighbor => (Neighbor: neighbor, Similarity: _comparer.SimilarityTo(_nodes[neighbor].Cluster!)))
            .Where(pair => _cut.Joins(cluster, _nodes[pair.Neighbor].Cluster!, pair.Similarity))
            .OrderByDescending(pair => pair.Similarity)
            .ThenBy(pair => pair.Neighbor)
            .Take(MostNeighbors);
        foreach (var (neighbor, similarity) in similar)
        {
            // The neighbor has a part of the merged node among its own neighbors already.
            _nodes[merged].Neighbors.Add(neighbor);
            _pairs.Enqueue((neighbor, merged), (similarity, neighbor, merged));
        }
    }

    private StoryCluster Union(StoryCluster one, StoryCluster other) =>
        new(one.Sum.Plus(other.Sum, MostTerms, _sum), one.Squares + other.Squares, [.. one.Articles, .. other.Articles]);

    private int Root(int node)
    {
        while (_nodes[node].MergedInto is { } into)
        {
            // Later look-ups take half the way.
            if (_nodes[into].MergedInto is { } further)
                _nodes[node].MergedInto = further;
            node = into;
        }

        return node;
    }

    private static int MostSimilarFirst((double Similarity, int A, int B) one, (double Similarity, int A, int B) other)
    {
        var order = other.Similarity.CompareTo(one.Similarity);
        if (order == 0)
            order = one.A.CompareTo(other.A);
        return order != 0 ? order : one.B.CompareTo(other.B);
    }

    private sealed class Node(StoryCluster cluster)
    {
        /// <summary>Null once it is part of another one.</summary>
        public StoryCluster? Cluster { get; private set; } = cluster;

        public int? MergedInto { get; set; }

        /// <summary>Nodes that are similar, or that were merged into one that is.</summary>
        public List<int> Neighbors { get; private set; } = [];

        public void Close(int into) => (MergedInto, Cluster, Neighbors) = (into, null, []);
    }
}
