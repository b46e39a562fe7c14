using System.Buffers;
using NewsMonitor.Analyzer.Pooling;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The spans of one entity: how many, and the first and last of its linked list.</summary>
internal struct EntityCluster
{
    public EntityCategory Category;
    public string? Subcategory;
    public int First;
    public int Last;
    public int Count;
}

/// <summary>Spans clustered into entities. Their memory and that of the spans is returned after they are read.</summary>
internal sealed class EntityClusters(List<EntitySpan> spans) : IDisposable
{
    private readonly List<EntityCluster> _clusters = SpareList<EntityCluster>.Rent();
    private readonly int[] _next = ArrayPool<int>.Shared.Rent(spans.Count);

    public int Count => _clusters.Count;

    public EntityCluster this[int cluster] => _clusters[cluster];

    /// <summary>Begins an entity; returns its number.</summary>
    public int Open(EntityCategory category, string? subcategory)
    {
        _clusters.Add(
            new EntityCluster
            {
                Category = category,
                Subcategory = subcategory,
                First = -1,
            }
        );
        return _clusters.Count - 1;
    }

    public void Append(int cluster, int span)
    {
        var changed = _clusters[cluster];
        if (changed.First < 0)
            changed.First = span;
        else
            _next[changed.Last] = span;
        changed.Last = span;
        changed.Count++;
        _clusters[cluster] = changed;
    }

    public SpanEnumerator SpansOf(int cluster) => new(this, _clusters[cluster]);

    /// <summary>The mention with the most words; the first one if there are several.</summary>
    public EntitySpan FullestOf(int cluster)
    {
        var best = spans[_clusters[cluster].First];
        foreach (var span in SpansOf(cluster))
            if (span.Count > best.Count)
                best = span;
        return best;
    }

    public void Dispose()
    {
        SpareList<EntityCluster>.Return(_clusters);
        SpareList<EntitySpan>.Return(spans);
        ArrayPool<int>.Shared.Return(_next);
    }

    /// <summary>The spans of an entity in reading order, for <c>foreach</c>.</summary>
    internal struct SpanEnumerator(EntityClusters clusters, EntityCluster cluster)
    {
        private int _at = -1;
        private int _left = cluster.Count;

        public readonly EntitySpan Current => clusters.Spans[_at];

        public readonly SpanEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left == 0)
                return false;
            _at = _at < 0 ? cluster.First : clusters._next[_at];
            _left--;
            return true;
        }
    }

    private List<EntitySpan> Spans => spans;
}
