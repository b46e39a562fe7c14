using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>What a name of the index is a name of.</summary>
internal enum NameKind
{
    Source = 0,
    Language = 1,

    /// <summary>An entity; its category is added.</summary>
    Entity = 16,
}

/// <summary>A name as some articles spell it.</summary>
internal sealed class SegmentName(NameKind kind, string name)
{
    private string? _key;

    public NameKind Kind => kind;

    public string Name => name;

    /// <summary>
    /// What it is compared by. Found when it is first asked for: a month has a hundred thousand names, and most searches compare
    /// few of them.
    /// </summary>
    public string Key =>
        _key ??= kind switch
        {
            NameKind.Source => EntityKey.Fold(name),
            NameKind.Language => name,
            _ => NameKey.Of(name, Category),
        };

    public bool IsEntity => Kind >= NameKind.Entity;

    public EntityCategory Category => (EntityCategory)(Kind - NameKind.Entity);

    public static NameKind Of(EntityCategory category) => NameKind.Entity + (int)category;
}

/// <summary>The names of a segment, by number.</summary>
internal sealed class SegmentNames
{
    private readonly List<SegmentName> _names = [];

    // Only of the first names, until a number is asked for, which does not happen for a file that is only read.
    private readonly Dictionary<(NameKind Kind, string Name), int> _numbers = [];

    public int Count => _names.Count;

    public SegmentName this[int number] => _names[number];

    /// <summary>The number of a name, which is added unless it is there.</summary>
    public int Add(NameKind kind, string name)
    {
        for (var known = _numbers.Count; known < _names.Count; known++)
            _numbers.Add((_names[known].Kind, _names[known].Name), known);
        if (_numbers.TryGetValue((kind, name), out var number))
            return number;
        Append(kind, name);
        return _numbers[(kind, name)] = _names.Count - 1;
    }

    /// <summary>Adds a name that is not there yet.</summary>
    public void Append(NameKind kind, string name) => _names.Add(new SegmentName(kind, name));

    /// <summary>Which of the names fit, by number.</summary>
    public bool[] Where(Func<SegmentName, bool> fits) => [.. _names.Select(fits)];
}
