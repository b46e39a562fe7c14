using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.WatchLists;

/// <summary>
/// What readers watch for. An article matches if it contains every term of <see cref="All"/>, at least one of <see cref="Any"/>
/// (if there are any) and none of <see cref="None"/>, and if its source and sentiment fit.
/// </summary>
public sealed record WatchList
{
    /// <summary>Its id in the subscriptions: lowercase letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What its readers call it.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<WatchTerm> Any { get; init; } = [];

    public IReadOnlyList<WatchTerm> All { get; init; } = [];

    public IReadOnlyList<WatchTerm> None { get; init; } = [];

    /// <summary>At least one of the terms found must have one of these sentiments; empty: any sentiment.</summary>
    public IReadOnlyList<SentimentLabel> Sentiments { get; init; } = [];

    /// <summary>Only articles from these outlets, folded (<see cref="EntityKey.Fold"/>); empty: all outlets.</summary>
    public IReadOnlySet<string> Sources { get; init; } = new HashSet<string>();

    /// <summary>No articles from these outlets, folded.</summary>
    public IReadOnlySet<string> NotSources { get; init; } = new HashSet<string>();

    /// <summary>Whether an entity of this name and category is watched for.</summary>
    public bool WatchesFor(string entity, EntityCategory category) =>
        Any.Concat(All).OfType<EntityTerm>().Any(term => term.Names.Has(entity, category));
}
