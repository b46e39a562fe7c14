using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Finds names in the service, with what readers decided about them since articles were fed.</summary>
internal static class NameConditions
{
    // Of spellings with a decision that are compared by the same; each subset of them is a token.
    private const int MostSame = 6;

    private static readonly EntityCategory[] Categories = Enum.GetValues<EntityCategory>();

    /// <summary>That an article mentions an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="context">What readers decided about names.</param>
    /// <param name="onlyWhole">Whether a last name does not find persons with a first name.</param>
    public static string Of(EntityNode entity, SearchContext context, bool onlyWhole = false)
    {
        List<string> names = [.. Decided(context.Decisions)];
        List<string> plain = [];
        List<string> conditions = [];
        foreach (var category in entity.Category is { } one ? [one] : Categories)
        {
            if (context.KeyOf(entity.Name, category) is not { } key)
                continue;
            plain.AddRange(
                names
                    .Where(name => Means(name, category, key, context, onlyWhole))
                    .Select(name => NameTokens.Spelling(name, category))
            );
            foreach (var (token, isMeant) in Tokens(key, category).Take(onlyWhole ? 1 : 2))
                if (
                    names.Where(name => isMeant(NameKey.Of(name, category))).Select(EntityKey.Fold).Distinct().ToList() is
                    { Count: > 0 } same
                )
                    conditions.Add($"({OData.HasToken([token])} and {OData.Not(OData.HasToken(Subsets(token, same)))})");
                else
                    plain.Add(token);
        }

        return OData.Or(plain.Count == 0 ? conditions : [OData.HasToken(plain), .. conditions]);
    }

    /// <summary>That an article mentions an entity by one of the names that a watch-list has for it.</summary>
    public static string Of(EntityTerm term) =>
        OData.HasToken(
            from category in term.Category is { } one ? [one] : Categories
            from name in term.Names.Of(category)
            select NameTokens.Watched(name, category)
        );

    /// <summary>Names that count as another one, or as none.</summary>
    public static IEnumerable<string> Decided(NameDecisions decisions) =>
        decisions
            .All.Where(one => one is { Stands: true, Kind: NameDecisionKind.Merge or NameDecisionKind.Hide })
            .Select(one => one.Name);

    private static bool Means(string name, EntityCategory category, string key, SearchContext context, bool onlyWhole) =>
        context.KeyOf(name, category) is { } its && (onlyWhole ? its == key : NameKey.Means(its, key, category));

    private static IEnumerable<(string Token, Func<string, bool> IsMeant)> Tokens(string key, EntityCategory category)
    {
        yield return (NameTokens.Key(key, category), its => its == key);
        if (category == EntityCategory.Person && key.Length > 0)
            yield return (NameTokens.Last(key, category), its => its != key && NameKey.Means(its, key, category));
    }

    // An article that has a name only in spellings that count as another one does not have it.
    private static IEnumerable<string> Subsets(string token, List<string> folded)
    {
        var same = folded.Order(StringComparer.Ordinal).Take(MostSame).ToList();
        for (var bits = 1; bits < 1 << same.Count; bits++)
            yield return NameTokens.Only(token, same.Where((_, at) => (bits >> at & 1) == 1));
    }
}
