using System.Diagnostics;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Search;

/// <summary>Finds the articles of a segment that fit a query: words by full-text search, everything else by columns.</summary>
internal sealed class SegmentMatcher(DateOnly day, SegmentColumns columns, SegmentDatabase database, SearchContext context)
{
    private DocSet None => new(columns.Size);

    public DocSet Match(QueryNode node) =>
        node switch
        {
            AllNode all => MatchAll(all),
            NotNode not => columns.All().Except(Match(not.Node)),
            _ when MatchExpression.Of(node) is { } expression => MatchWords(expression),
            AnyNode any => any.Nodes.Aggregate(None, (set, one) => set.Or(Match(one))),
            DaysNode or PeriodNode => QueryDays.Of(node, context.Today).Contains(day) ? columns.All() : None,
            PublishedNode published => MatchPublished(QueryDays.Of(published.Days, context.Today)),
            SourceNode source => MatchSource(EntityKey.Fold(source.Name)),
            LanguageNode language => MatchLanguage(language.Code),
            SentimentNode sentiment => columns.Where(article => article.Sentiment == sentiment.Label),
            EntityNode entity => MatchEntity(entity),
            StoryNode story => columns.WithIds(context.Story(story.Id)),
            WatchNode watch => columns.WithIds(context.WatchedBy(watch.Name)),
            TermNode term => MatchEntities(term.Term, name => Fits(term.Term, name)),
            _ => throw new UnreachableException(node.GetType().Name),
        };

    // Columns first: often nothing remains to look for in the texts, such as for a day outside of the query's dates.
    private DocSet MatchAll(AllNode all)
    {
        var words = all.Nodes.Where(node => MatchExpression.Of(node) is not null).ToList();
        var set = columns.All();
        foreach (var node in all.Nodes.Except(words).OrderBy(node => node is NotNode))
        {
            set = node is NotNode not ? set.Except(Match(not.Node)) : set.And(Match(node));
            if (set.Count == 0)
                return set;
        }

        return words.Count == 0 ? set : set.And(MatchWords(MatchExpression.Of(new AllNode(words))!));
    }

    private DocSet MatchWords(string expression)
    {
        var set = new DocSet(columns.Size);
        database.Match(expression, set);
        return set;
    }

    private DocSet MatchPublished(DaySpan days)
    {
        var set = new DocSet(columns.Size);
        database.Published(days, set);
        return set;
    }

    private DocSet MatchSource(string key)
    {
        var fits = columns.Names.Where(NameKind.Source, name => name.Key == key);
        return fits is null ? None : columns.Where(article => article.Source >= 0 && fits[article.Source]);
    }

    private DocSet MatchLanguage(string code)
    {
        var fits = columns.Names.Where(NameKind.Language, name => name.Key == code);
        return fits is null ? None : columns.Where(article => fits[article.Language]);
    }

    private DocSet MatchEntity(EntityNode entity)
    {
        Dictionary<EntityCategory, string?> searched = [];
        return MatchEntities(entity, name => Fits(entity, name, searched));
    }

    private DocSet MatchEntities(object condition, Func<SegmentName, bool> isWanted)
    {
        var fits = columns.Names.Entities(context.Names.Of(condition, isWanted));
        return fits is null ? None : columns.WithAny(fits);
    }

    private bool Fits(EntityNode entity, SegmentName name, Dictionary<EntityCategory, string?> searched)
    {
        var category = name.Category;
        if (entity.Category is { } wanted && wanted != category)
            return false;
        if (!searched.TryGetValue(category, out var key))
            searched[category] = key = context.KeyOf(entity.Name, category);
        return key is not null && context.KeyOf(name) is { } its && NameKey.Means(its, key, category);
    }

    private static bool Fits(EntityTerm term, SegmentName name) =>
        (term.Category is not { } wanted || wanted == name.Category) && term.Names.Has(name.Name, name.Category);
}
