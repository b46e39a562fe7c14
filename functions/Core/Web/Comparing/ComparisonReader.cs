using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.Comparing;

/// <summary>Counts names and queries over time: names from the statistics of days, queries in the search index.</summary>
internal sealed class ComparisonReader(NamesInNews names, ISearchIndex index, LeftOutArticles leftOut)
{
    private static readonly IWords Words = RenderingWords.Default;

    /// <summary>Counts what is asked for: of queries, one search for each and one for all articles.</summary>
    /// <param name="asked">Names and queries: untrusted text.</param>
    /// <param name="days">The UTC days, today included.</param>
    /// <param name="mostBars">With more days, each part is a week.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>In the order of what was asked for; null for what has no articles and for wrong queries.</returns>
    public async Task<IReadOnlyList<ComparedItem?>> ReadAsync(
        IReadOnlyList<string> asked,
        int days,
        int mostBars,
        CancellationToken cancellationToken
    )
    {
        var known = await names.GetAsync(cancellationToken);
        List<Identity?> found = [.. asked.Select(known.Named)];
        List<Identity> these = [.. found.OfType<Identity>().Distinct()];
        var counts = these.Count > 0 ? await names.CountAsync(known, these, days + Baseline.Days, cancellationToken) : [];
        var first = known.Last.AddDays(1 - days);
        var all = found.Contains(null)
            ? CountsOf(await FindAsync(QueryDays.From(first, known.Last), cancellationToken))
            : new Dictionary<DateOnly, int>();
        var hidden = these.Count > 0 ? await leftOut.ReadAsync(first, known.Last, cancellationToken) : [];
        List<ComparedItem?> items = [];
        foreach (var (text, name) in asked.Zip(found))
        {
            items.Add(
                name is not null
                    ? Of(known, name, new NamePeriod(counts[these.IndexOf(name)], mostBars), hidden)
                    : await FindAsync(text, (first, known.Last), all, mostBars, cancellationToken)
            );
        }

        return items;
    }

    private static ComparedItem Of(KnownNames known, Identity name, NamePeriod period, IReadOnlyList<LeftOutArticle> hidden) =>
        new(name.Name, NamePage.AddressOf(name.Key), known.QueryOf(name), period)
        {
            Notes = hidden.Count(one => known.Mentions(one.Article, name)) is > 0 and var count ? [Words.LeftOut(count)] : [],
        };

    private async Task<ComparedItem?> FindAsync(
        string text,
        (DateOnly First, DateOnly Last) days,
        Dictionary<DateOnly, int> all,
        int mostBars,
        CancellationToken cancellationToken
    )
    {
        if (QueryParser.Parse(text) is not ParsedQuery.Tree { Root: var query })
            return null;
        var result = await FindAsync(new AllNode([query, QueryDays.From(days.First, days.Last)]), cancellationToken);
        var found = CountsOf(result);
        if (found.Count == 0)
            return null;
        // Comparisons do not show what is usual, so nothing is counted before the first day.
        var before = days.First.AddDays(-Baseline.Days);
        var counts = Enumerable
            .Range(0, days.Last.DayNumber - before.DayNumber + 1)
            .Select(before.AddDays)
            .Select(day => new NameDay(day, all.GetValueOrDefault(day), found.GetValueOrDefault(day), 0, 0));
        return new ComparedItem(text, NameItem.SearchFor(query), query, new NamePeriod([.. counts], mostBars))
        {
            Notes = ResultNotes.Of(result),
        };
    }

    private Task<SearchResult> FindAsync(QueryNode query, CancellationToken cancellationToken) =>
        index.SearchAsync(new SearchRequest(query) { Size = 0, WithFacets = false }, cancellationToken);

    private static Dictionary<DateOnly, int> CountsOf(SearchResult result) =>
        result.Counts.Days.ToDictionary(day => day.Day, day => day.Count);
}
