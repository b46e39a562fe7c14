using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>
/// Agglomerative clustering by average linkage: the two most similar clusters are merged, again and again; the similarity of two
/// clusters is the mean over all pairs of their articles. Only pairs that <see cref="SimilarClusters"/> finds are considered, so
/// that the work grows with the number of articles, not with its square.
/// </summary>
internal sealed class AverageLinkage
{
    private const int MostNeighbors = 24;

    private readonly Cut _cut;
    private readonly List<Node> _nodes;
    private readonly ClusterComparer _comparer;
    private readonly List<(int Term, float Weight)> _sum = [];
    private readonly HashSet<int> _neighbors = [];
    private readonly List<(int Neighbor, double Similarity)> _similar = [];
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
        [.. new AverageLinkage(clusters, similar, cut).Merge().OrderBy(cluster => cluster.Articles[0])];

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
        var merged = _nodes.Count;
        var node = new Node(StoryCluster.Union([one.Cluster!, other.Cluster!], _sum));
        _neighbors.Clear();
        AddNeighbors(one, a, b);
        AddNeighbors(other, a, b);
        _nodes.Add(node);
        one.Close(merged);
        other.Close(merged);
        FindSimilar(node.Cluster!);
        foreach (var (neighbor, similarity) in CollectionsMarshal.AsSpan(_similar)[..Math.Min(MostNeighbors, _similar.Count)])
        {
            // The neighbor has a part of the merged node among its own neighbors already.
            node.Neighbors.Add(neighbor);
            _pairs.Enqueue((neighbor, merged), (similarity, neighbor, merged));
        }
    }

    private void AddNeighbors(Node node, int a, int b)
    {
        foreach (var neighbor in node.Neighbors)
        {
            if (Root(neighbor) is var root && root != a && root != b)
                _neighbors.Add(root);
        }
    }

    // Most similar first.
    private void FindSimilar(StoryCluster cluster)
    {
        _similar.Clear();
        _comparer.Select(cluster);
        foreach (var neighbor in _neighbors)
        {
            var other = _nodes[neighbor].Cluster!;
            if (_comparer.SimilarityTo(other) is var similarity && _cut.Joins(cluster, other, similarity))
                _similar.Add((neighbor, similarity));
        }

        _similar.Sort(
            (one, other) =>
                one.Similarity == other.Similarity
                    ? one.Neighbor.CompareTo(other.Neighbor)
                    : other.Similarity.CompareTo(one.Similarity)
        );
    }

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
