using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Searching;

/// <summary>What the page of results shows.</summary>
/// <param name="Total">How many results there are, in words.</param>
/// <param name="Days">The days that were searched, in words.</param>
/// <param name="Notes">What limits the results, in words.</param>
/// <param name="Hidden">Names in the query that are none.</param>
/// <param name="Orders">The orders, as links.</param>
/// <param name="Hits">A page of results.</param>
/// <param name="Next">The next page; empty if this is the last.</param>
/// <param name="Facets">What narrows the query, as links.</param>
/// <param name="Feedback">The fixed words of feedback.</param>
/// <param name="Verdicts">What readers said about articles, and changed about the results.</param>
internal sealed record SearchView(
    string Total,
    string Days,
    IReadOnlyList<string> Notes,
    IReadOnlyList<HiddenName> Hidden,
    IReadOnlyList<FacetLink> Orders,
    IReadOnlyList<HitItem> Hits,
    string Next,
    IReadOnlyList<Facet> Facets,
    FeedbackLabels Feedback,
    IReadOnlyList<VerdictItem> Verdicts
)
{
    public const string Path = "/search";
    private const int MostDays = 31;
    private const int MostOthers = 12;
    private static readonly IWords Words = RenderingWords.Default;
    private static readonly QueryNode Everything = QueryDays.Last(SearchRequest.DefaultDays);

    public static SearchView Of(SearchForm form, SearchResult result, ReaderZone zone) =>
        new(
            Words.Count(Counted.Article, result.Total),
            DaysOf(result),
            [.. ResultNotes.LimitsOf(result)],
            [.. result.Hiding.Take(MostOthers).Select(HiddenName.Of)],
            [.. OrdersOf(form)],
            [.. result.Hits.Select(hit => HitItem.Of(hit, zone))],
            result.Next is { } next ? form.AddressAfter(next) : "",
            [.. FacetsOf(form, result.Counts).Where(facet => facet.Links.Count > 0)],
            Words.Feedback.Labels,
            VerdictItem.Of(result.Verdicts, zone)
        );

    private static string DaysOf(SearchResult result) =>
        !result.Days.IsEmpty ? Words.Days(result.Days.First.ToLocalDate(), result.Days.Last.ToLocalDate())
        : result.IsCut ? Words.SearchedNone
        : Words.NoDays;

    private static IEnumerable<FacetLink> OrdersOf(SearchForm form)
    {
        foreach (var (order, label) in new[] { (SearchOrder.Newest, Words.Pages.Newest), (SearchOrder.Best, Words.Pages.Best) })
            yield return new FacetLink(label, SearchForm.AddressOf(Path, form.Text, order), "", form.Order == order);
    }

    private static IEnumerable<Facet> FacetsOf(SearchForm form, SearchCounts counts)
    {
        yield return new Facet(
            Words.Pages.ByDay,
            [
                .. counts
                    .Days.TakeLast(MostDays)
                    .Reverse()
                    .Select(day => Link(form, Words.Day(day.Day.ToLocalDate()), day.Count, day.Condition)),
            ]
        );
        yield return Of(form, Words.Pages.Outlets, counts.Sources);
        yield return Of(form, Words.Pages.Names, counts.Entities);
        yield return Of(form, Words.Pages.Sentiments, [.. counts.Sentiments.Select(InWords)]);
        yield return Of(form, Words.Pages.Languages, counts.Languages);
    }

    private static FacetCount InWords(FacetCount count) =>
        count.Condition is SentimentNode { Label: var label } ? count with { Name = Words.Sentiment(label) } : count;

    private static Facet Of(SearchForm form, string heading, IReadOnlyList<FacetCount> counts) =>
        new(
            heading,
            [
                .. counts
                    .Take(MostOthers)
                    .Select(count => Link(form, UntrustedText.Line(count.Name, 80), count.Count, count.Condition)),
            ]
        );

    // A condition that is set already is removed; without the last one, everything of the last days is found.
    private static FacetLink Link(SearchForm form, string name, int count, QueryNode condition)
    {
        var query = form.Query!;
        var isSet = query.Has(condition);
        var other = isSet ? Remaining(query.Without(condition)).ToString() : query.With(condition).ToString();
        return new FacetLink(name, SearchForm.AddressOf(Path, other, form.Order), Words.Number(count), isSet);
    }

    // Something must occur.
    private static QueryNode Remaining(QueryNode? query) =>
        query is null ? Everything
        : QueryParser.Parse(query.ToString()) is ParsedQuery.Tree ? query
        : query.With(Everything);
}

/// <summary>A name that is none, as readers decided, so that it finds nothing.</summary>
/// <param name="Why">By which decision, in words.</param>
/// <param name="Address">Its page, where that can be undone.</param>
internal sealed record HiddenName(string Why, string Address)
{
    public static HiddenName Of(NameDecision hiding) =>
        new(RenderingWords.Default.NamePage.Hidden(hiding), NameItem.AddressOf(hiding.Name));
}

/// <summary>Links that narrow a query by one property.</summary>
internal sealed record Facet(string Heading, IReadOnlyList<FacetLink> Links);

/// <summary>A link that changes a search.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Address">The changed search.</param>
/// <param name="Count">How many results it has; empty if that does not apply.</param>
/// <param name="IsSet">Whether the search is already so.</param>
internal sealed record FacetLink(string Name, string Address, string Count, bool IsSet);

/// <summary>A result.</summary>
internal sealed record HitItem(
    IReadOnlyList<MatchedRun> Title,
    string Address,
    string Source,
    string Url,
    Moment At,
    Moment Stored,
    string Sentiment,
    string Color,
    IReadOnlyList<IReadOnlyList<MatchedRun>> Snippets
)
{
    private const int MaxSource = 100;

    public static HitItem Of(SearchHit hit, ReaderZone zone) =>
        new(
            hit.Title.Length > 0
                ? MatchedRun.Of(hit.Title, hit.TitleMatches)
                : [new MatchedRun(RenderingWords.Default.Labels.NoHeadline, false)],
            ArticleItem.AddressOf(hit.Id),
            UntrustedText.Line(hit.Source ?? "", MaxSource),
            UntrustedText.Link(hit.Url) ?? "",
            zone.ShowPublished(hit.Published),
            zone.Show(hit.StoredAt),
            RenderingWords.Default.Sentiment(hit.Sentiment),
            hit.Sentiment.ToString(),
            [.. hit.Snippets.Select(snippet => MatchedRun.Of(snippet.Text, snippet.Matches))]
        );
}
