using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Looks up what a query only names: watch-lists and stories.</summary>
internal sealed class QueryMeanings(IEnumerable<IStoryMembers> stories)
{
    /// <summary>The query with watch-lists in place of their names, the members of its stories, and what does not exist.</summary>
    public async Task<QueryMeaning> ResolveAsync(QueryNode query, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlySet<string>> members = [];
        List<string> unknown = [];
        foreach (var story in Parts(query).OfType<StoryNode>().Select(node => node.Id).Distinct())
        {
            if (await FindAsync(story, cancellationToken) is { } found)
                members[story] = found;
            else
                unknown.Add($"{QueryOperators.Story}:{story}");
        }

        return new QueryMeaning(query, members, unknown);
    }

    private async Task<IReadOnlySet<string>?> FindAsync(string story, CancellationToken cancellationToken)
    {
        foreach (var source in stories)
            if (await source.FindAsync(story, cancellationToken) is { } members)
                return members;
        return null;
    }

    private static IEnumerable<QueryNode> Parts(QueryNode node) =>
        node switch
        {
            AllNode all => all.Nodes.SelectMany(Parts),
            AnyNode any => any.Nodes.SelectMany(Parts),
            NotNode not => Parts(not.Node),
            _ => [node],
        };
}

/// <summary>A query with everything it names.</summary>
/// <param name="Query">Without watch-lists.</param>
/// <param name="Stories">The members of its stories.</param>
/// <param name="Unknown">The parts of the query that name what does not exist.</param>
internal sealed record QueryMeaning(
    QueryNode Query,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Stories,
    IReadOnlyList<string> Unknown
);
