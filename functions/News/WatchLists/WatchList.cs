using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.WatchLists;

/// <summary>
/// What somebody watches for. An article matches where every term of <see cref="All"/> and, if there are any, one of <see cref="Any"/> is
/// found in it and none of <see cref="None"/>, and source and tone are as asked.
/// </summary>
public sealed record WatchList
{
    /// <summary>Names it in the subscriptions: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What its readers call it.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<WatchTerm> Any { get; init; } = [];

    public IReadOnlyList<WatchTerm> All { get; init; } = [];

    public IReadOnlyList<WatchTerm> None { get; init; } = [];

    /// <summary>The article speaks so of at least one of the terms found; empty: however it speaks.</summary>
    public IReadOnlyList<SentimentLabel> Sentiments { get; init; } = [];

    /// <summary>Only articles of these outlets, folded (<see cref="EntityKey.Fold"/>); empty: of all.</summary>
    public IReadOnlySet<string> Sources { get; init; } = new HashSet<string>();

    /// <summary>No articles of these outlets, folded.</summary>
    public IReadOnlySet<string> NotSources { get; init; } = new HashSet<string>();

    /// <summary>Whether an entity of this name is watched for.</summary>
    public bool WatchesFor(string entity)
    {
        var name = EntityNames.Fold(entity);
        return Any.Concat(All).OfType<EntityTerm>().Any(term => term.IsNamed(name));
    }
}
