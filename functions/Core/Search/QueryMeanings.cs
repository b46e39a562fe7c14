using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search;

/// <summary>Looks up what a query only names: watch-lists and stories.</summary>
internal sealed class QueryMeanings(SubscriptionStore subscriptions, IEnumerable<IStoryMembers> stories)
{
    /// <summary>Looks up everything: one request if a watch-list is in the subscriptions, and those of its stories.</summary>
    /// <exception cref="SubscriptionsException">The query has a watch-list, and the subscriptions cannot be read.</exception>
    public async Task<QueryMeaning> ResolveAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query;
        Dictionary<string, IReadOnlySet<string>> members = [];
        List<string> unknown = [];
        foreach (var story in query.Leaves().OfType<StoryNode>().Distinct())
            if (await FindAsync(story.Id, cancellationToken) is { } found)
                members[story.Id] = found;
            else
                unknown.Add($"{story}");
        var lists = await ListsAsync(request, cancellationToken);
        unknown.AddRange(
            query.Leaves().OfType<WatchNode>().Distinct().Where(node => !lists.ContainsKey(node.Name)).Select(node => $"{node}")
        );
        return new QueryMeaning(members, lists, unknown);
    }

    private async Task<Dictionary<string, IReadOnlyList<WatchList>>> ListsAsync(
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, IReadOnlyList<WatchList>> found = [];
        List<string> names = [];
        foreach (var name in request.Query.Leaves().OfType<WatchNode>().Select(node => node.Name).Distinct())
            if (request.WatchLists.TryGetValue(name, out var given))
                found[name] = [given];
            else
                names.Add(name);
        if (names.Count == 0)
            return found;
        var all = (await subscriptions.LoadAsync(cancellationToken)).WatchLists.ToList();
        foreach (var name in names)
            if (Named(name, all) is { Count: > 0 } named)
                found[name] = named;
        return found;
    }

    // An ID means one list, even if another has it as its name.
    private static List<WatchList> Named(string name, List<WatchList> all) =>
        all.FindAll(list => list.Id == name) is { Count: > 0 } one
            ? one
            : all.FindAll(list => EntityKey.Fold(list.Name) == EntityKey.Fold(name));

    private async Task<IReadOnlySet<string>?> FindAsync(string story, CancellationToken cancellationToken)
    {
        foreach (var source in stories)
            if (await source.FindAsync(story, cancellationToken) is { } members)
                return members;
        return null;
    }
}

/// <summary>What a query names.</summary>
/// <param name="Stories">The members of its stories, by ID.</param>
/// <param name="WatchLists">Its watch-lists, by name.</param>
/// <param name="Unknown">The parts of the query that name what does not exist.</param>
internal sealed record QueryMeaning(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Stories,
    IReadOnlyDictionary<string, IReadOnlyList<WatchList>> WatchLists,
    IReadOnlyList<string> Unknown
);
