using System.Diagnostics;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Writes a query as a filter of the service: every operator, in any combination.</summary>
/// <param name="context">What the parts of the query mean.</param>
/// <param name="decided">The articles of those parts that the service cannot decide.</param>
internal sealed class ServiceFilter(SearchContext context, DecidedParts decided)
{
    private const string Fields = $"'{Field.Title},{Field.Text}', 'full', 'any'";

    public string Of(QueryNode node) =>
        node switch
        {
            _ when LuceneWords.Of(node) is { } words => $"search.ismatch({OData.Literal(words)}, {Fields})",
            AllNode all => OData.And(all.Nodes.Select(Of)),
            AnyNode any => OData.Or(any.Nodes.Select(Of)),
            NotNode not => OData.Not(Of(not.Node)),
            WordsNode words => OData.In(Field.Id, decided.Of(words)),
            DaysNode or PeriodNode => OfDays(QueryDays.Of(node, context.Today)),
            PublishedNode published => OData.Published(QueryDays.Of(published.Days, context.Today)),
            SourceNode source => OData.Equal(Field.Outlet, ArticleDocument.OutletOf(source.Name)),
            LanguageNode language => OData.Equal(Field.Language, language.Code),
            SentimentNode sentiment => OData.Equal(Field.Sentiment, (int)sentiment.Label),
            EntityNode entity => NameConditions.Of(entity, context),
            StoryNode story => OData.In(Field.Id, context.Story(story.Id)),
            WatchNode watch => OData.Or([.. decided.TreesOf(watch).Select(Of), OData.In(Field.Id, decided.Of(watch))]),
            TermNode term => NameConditions.Of(term.Term),
            _ => throw new UnreachableException(node.GetType().Name),
        };

    /// <summary>What adds to how well an article fits, but leaves none out; null if nothing does.</summary>
    public static string? Ranking(QueryNode query) =>
        LuceneWords.OfAnyWord(query) is { } words
            ? $"(search.ismatchscoring({OData.Literal(words)}, {Fields}) or {OData.Everything})"
            : null;

    private static string OfDays(DaySpan days) => days.IsEmpty ? OData.Nothing : OData.Days(days.First, days.Last);
}
