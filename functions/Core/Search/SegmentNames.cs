using System.Text;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The names of a segment, by number. Those of a file stay bytes until they are asked for: a month has a hundred thousand, and
/// most searches compare few of them.
/// </summary>
/// <param name="stored">The columns of the file.</param>
/// <param name="pool">Names that other segments have, too.</param>
internal sealed class SegmentNames(StoredColumns stored, NamePool pool)
{
    // As they were asked for or added.
    private SegmentName?[] _names = new SegmentName?[stored.Names];

    // Only of the first names, until a number is asked for, which does not happen for a file that is only read.
    private readonly Dictionary<(NameKind Kind, string Name), int> _numbers = [];

    // The names of outlets and languages, which are few.
    private int[]? _others;

    public int Count { get; private set; } = stored.Names;

    public SegmentName this[int number] => _names[number] ??= pool.Of(stored.KindOf(number), stored.NameOf(number));

    /// <summary>The number of a name, which is added unless it is there.</summary>
    public int Add(NameKind kind, string name)
    {
        for (var known = _numbers.Count; known < Count; known++)
            _numbers.Add((this[known].Kind, this[known].Name), known);
        if (_numbers.TryGetValue((kind, name), out var number))
            return number;
        if (Count == _names.Length)
            Array.Resize(ref _names, Math.Max(16, Count * 2));
        _others = null;
        _names[Count] = pool.Of(kind, Encoding.UTF8.GetBytes(name));
        return _numbers[(kind, name)] = Count++;
    }

    /// <summary>Which names of entities fit, by number; null if none does.</summary>
    public bool[]? Entities(Func<SegmentName, bool> fits) =>
        Where(Enumerable.Range(0, Count).Where(number => KindOf(number) >= NameKind.Entity), fits);

    /// <summary>Which outlets or languages fit, by number; null if none does.</summary>
    public bool[]? Where(NameKind kind, Func<SegmentName, bool> fits) =>
        Where((_others ??= Others()).Where(number => KindOf(number) == kind), fits);

    private bool[]? Where(IEnumerable<int> numbers, Func<SegmentName, bool> fits)
    {
        bool[]? fit = null;
        foreach (var number in numbers)
            if (fits(this[number]))
                (fit ??= new bool[Count])[number] = true;
        return fit;
    }

    private int[] Others() => [.. Enumerable.Range(0, Count).Where(number => KindOf(number) < NameKind.Entity)];

    private NameKind KindOf(int number) => number < stored.Names ? stored.KindOf(number) : this[number].Kind;
}
