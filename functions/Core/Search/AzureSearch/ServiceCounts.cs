using Azure.Search.Documents.Models;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Reads the counts of the service, with what readers decided about names.</summary>
internal sealed class ServiceCounts(ServiceReader service, SearchContext context)
{
    /// <summary>All days: 0 makes the service's counts exact.</summary>
    public const string Days = $"{Field.Day},count:0";

    // Of names whose counts are asked for one by one, since readers decided about them.
    private const int MostAsked = 20;

    /// <summary>What results are counted by. An answer with all names of a month would be long.</summary>
    public static readonly string[] All =
    [
        Days,
        $"{Field.Sentiment},count:0",
        $"{Field.Language},count:0",
        $"{Field.Source},count:0",
        $"{Field.Names},count:1000",
    ];

    public static IEnumerable<(DateOnly Day, int Count)> DaysOf(ServiceAnswer found) =>
        FacetsOf(found, Field.Day).Select(facet => (ArticleDocument.DayOf(NumberOf(facet)), CountOf(facet)));

    /// <summary>The counts of a query.</summary>
    /// <param name="found">Its answer.</param>
    /// <param name="filter">The query.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<CountedDocs> ReadAsync(ServiceAnswer found, string filter, CancellationToken cancellationToken)
    {
        var names = FacetsOf(found, Field.Names)
            .Select(facet => new CountedName(ArticleDocument.NameOf((string)facet.Value), CountOf(facet)));
        return new CountedDocs(
            found.Total,
            [.. DaysOf(found)],
            [.. FacetsOf(found, Field.Sentiment).Select(facet => ((SentimentLabel)NumberOf(facet), CountOf(facet)))],
            [
                .. FacetsOf(found, Field.Source).Select(facet => Named(NameKind.Source, facet)),
                .. FacetsOf(found, Field.Language).Select(facet => Named(NameKind.Language, facet)),
                .. await DecidedAsync([.. names], filter, cancellationToken),
            ]
        );
    }

    // An article with two names that count as one counts once; one with only such spellings of a name as are none does not count.
    private async Task<IEnumerable<CountedName>> DecidedAsync(
        List<CountedName> names,
        string filter,
        CancellationToken cancellationToken
    )
    {
        var spelled = NameConditions.Decided(context.Decisions).Select(EntityKey.Fold).ToHashSet(StringComparer.Ordinal);
        if (spelled.Count == 0)
            return names;
        var touched = names
            .Where(one => spelled.Contains(EntityKey.Fold(one.Name.Name)))
            .SelectMany(one => new[] { (one.Name.Kind, Key: context.KeyOf(one.Name)), (one.Name.Kind, Key: one.Name.Key) })
            .Where(one => one.Key is not null)
            .ToHashSet();
        List<CountedName> exact = [.. names.Where(one => !touched.Contains(GroupOf(one.Name)))];
        var groups = names.Where(one => touched.Contains(GroupOf(one.Name))).GroupBy(one => GroupOf(one.Name)).ToList();
        foreach (var group in groups.OrderByDescending(group => group.Sum(one => one.Count)).Take(MostAsked))
        {
            var usual = group.MaxBy(one => one.Count)!.Name;
            var entity = new EntityNode(context.Decisions.Resolve(usual.Name) ?? usual.Name, usual.Category);
            var query = new ServiceQuery(OData.And([filter, NameConditions.Of(entity, context, onlyWhole: true)]));
            exact.Add(new CountedName(usual, (await service.AskAsync(query, cancellationToken)).Total));
        }

        return exact;
    }

    private (NameKind Kind, string? Key) GroupOf(SegmentName name) => (name.Kind, context.KeyOf(name));

    private static CountedName Named(NameKind kind, FacetResult facet) =>
        new(new SegmentName(kind, (string)facet.Value), CountOf(facet));

    private static IEnumerable<FacetResult> FacetsOf(ServiceAnswer found, string field) =>
        found.Facets.TryGetValue(field, out var facets) ? facets : [];

    private static long NumberOf(FacetResult facet) =>
        Convert.ToInt64(facet.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static int CountOf(FacetResult facet) => (int)(facet.Count ?? 0);
}
