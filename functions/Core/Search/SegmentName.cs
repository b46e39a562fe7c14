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

    /// <summary>What it is compared by. Found when it is first asked for, since most searches compare few names.</summary>
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
