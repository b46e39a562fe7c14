using System.Buffers;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The spans of one entity: how many, and where its chain begins and ends.</summary>
internal struct EntityGroup
{
    public EntityCategory Category;
    public string? Subcategory;
    public int First;
    public int Last;
    public int Count;
}

/// <summary>Spans chained to entities. Their memory, and that of the spans, goes back when they have been read.</summary>
internal sealed class EntityGroups(List<Span> spans) : IDisposable
{
    private readonly List<EntityGroup> _groups = SpareList<EntityGroup>.Rent();
    private readonly int[] _next = ArrayPool<int>.Shared.Rent(spans.Count);

    public int Count => _groups.Count;

    public EntityGroup this[int group] => _groups[group];

    /// <summary>Begins an entity; the answer is its number.</summary>
    public int Open(EntityCategory category, string? subcategory)
    {
        _groups.Add(
            new EntityGroup
            {
                Category = category,
                Subcategory = subcategory,
                First = -1,
            }
        );
        return _groups.Count - 1;
    }

    public void Append(int group, int span)
    {
        var changed = _groups[group];
        if (changed.First < 0)
            changed.First = span;
        else
            _next[changed.Last] = span;
        changed.Last = span;
        changed.Count++;
        _groups[group] = changed;
    }

    public Chain SpansOf(int group) => new(this, _groups[group]);

    /// <summary>The mention with the most words, the first of them.</summary>
    public Span FullestOf(int group)
    {
        var best = spans[_groups[group].First];
        foreach (var span in SpansOf(group))
            if (span.Count > best.Count)
                best = span;
        return best;
    }

    public void Dispose()
    {
        SpareList<EntityGroup>.Return(_groups);
        SpareList<Span>.Return(spans);
        ArrayPool<int>.Shared.Return(_next);
    }

    /// <summary>The spans of an entity in reading order, for <c>foreach</c>.</summary>
    internal struct Chain(EntityGroups groups, EntityGroup group)
    {
        private int _at = -1;
        private int _left = group.Count;

        public readonly Span Current => groups.Spans[_at];

        public readonly Chain GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left == 0)
                return false;
            _at = _at < 0 ? group.First : groups._next[_at];
            _left--;
            return true;
        }
    }

    private List<Span> Spans => spans;
}
