using System.Collections.Concurrent;
using System.Text;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Names that segments have in common. Most names of a day were there on days before, and what a name is compared by takes longer
/// to find than the name.
/// </summary>
internal sealed class NamePool
{
    // Those of a hundred days; later, what is still asked for is read again.
    private const int Most = 300_000;

    private readonly ConcurrentDictionary<SegmentName, SegmentName> _names = new(new Spellings());
    private int _count;

    /// <summary>A name, mostly the same object as before.</summary>
    /// <param name="kind">What it is a name of.</param>
    /// <param name="name">In UTF-8.</param>
    public SegmentName Of(NameKind kind, ReadOnlySpan<byte> name)
    {
        if (_names.GetAlternateLookup<StoredName>().TryGetValue(new StoredName(kind, name), out var known))
            return known;
        if (Interlocked.Increment(ref _count) > Most)
        {
            _names.Clear();
            _count = 0;
        }

        var added = new SegmentName(kind, Encoding.UTF8.GetString(name));
        return _names.GetOrAdd(added, added);
    }

    private readonly ref struct StoredName(NameKind kind, ReadOnlySpan<byte> name)
    {
        public NameKind Kind { get; } = kind;

        public ReadOnlySpan<byte> Name { get; } = name;
    }

    // Compares names without making a text of what was stored.
    private sealed class Spellings : IEqualityComparer<SegmentName>, IAlternateEqualityComparer<StoredName, SegmentName>
    {
        public bool Equals(SegmentName? one, SegmentName? other) => one?.Kind == other?.Kind && one?.Name == other?.Name;

        public bool Equals(StoredName stored, SegmentName name) =>
            stored.Kind == name.Kind
            && (
                Ascii.IsValid(stored.Name)
                    ? Ascii.Equals(stored.Name, name.Name)
                    : Encoding.UTF8.GetString(stored.Name) == name.Name
            );

        public int GetHashCode(SegmentName name) => GetHashCode(new StoredName(name.Kind, Encoding.UTF8.GetBytes(name.Name)));

        public int GetHashCode(StoredName stored)
        {
            HashCode hash = new();
            hash.Add((int)stored.Kind);
            hash.AddBytes(stored.Name);
            return hash.ToHashCode();
        }

        public SegmentName Create(StoredName stored) => new(stored.Kind, Encoding.UTF8.GetString(stored.Name));
    }
}
