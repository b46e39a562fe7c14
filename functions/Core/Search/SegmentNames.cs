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
internal sealed record SegmentName(NameKind Kind, string Name)
{
    /// <summary>What it is compared by.</summary>
    public string Key { get; } =
        Kind switch
        {
            NameKind.Source => EntityKey.Fold(Name),
            NameKind.Language => Name,
            _ => NameKey.Of(Name, (EntityCategory)(Kind - NameKind.Entity)),
        };

    public bool IsEntity => Kind >= NameKind.Entity;

    public EntityCategory Category => (EntityCategory)(Kind - NameKind.Entity);

    public static NameKind Of(EntityCategory category) => NameKind.Entity + (int)category;
}

/// <summary>The names of a segment, by number.</summary>
internal sealed class SegmentNames
{
    private readonly List<SegmentName> _names = [];
    private readonly Dictionary<(NameKind Kind, string Name), int> _numbers = [];

    public int Count => _names.Count;

    public SegmentName this[int number] => _names[number];

    public int Add(NameKind kind, string name)
    {
        if (_numbers.TryGetValue((kind, name), out var number))
            return number;
        _names.Add(new SegmentName(kind, name));
        return _numbers[(kind, name)] = _names.Count - 1;
    }

    /// <summary>Which of the names fit, by number.</summary>
    public bool[] Where(Func<SegmentName, bool> fits) => [.. _names.Select(fits)];
}
