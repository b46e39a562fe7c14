using NewsMonitor.News.Queries;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The results that the service does not have, or has otherwise than readers say.</summary>
/// <param name="days">Opens them.</param>
/// <param name="copies">Finds the articles that verdicts for copies hold for.</param>
/// <param name="watched">Finds what watch-lists match.</param>
/// <param name="request">What is searched.</param>
/// <param name="said">All verdicts.</param>
internal sealed class UnfedResults(
    FedDays days,
    JudgedCopies copies,
    WatchedArticles watched,
    SearchRequest request,
    Verdicts said
)
{
    private readonly List<string> _excluded = [];
    private readonly List<DateOnly> _days = [];
    private readonly List<DateOnly> _missing = [];
    private readonly List<string> _judged = [];
    private readonly ILookup<DateOnly, string> _said = said
        .All.Where(verdict => verdict.Stands)
        .ToLookup(verdict => verdict.Day, verdict => verdict.Article);

    /// <summary>Counts the results; those of the service are added.</summary>
    public FacetTally Tally { get; private set; } = null!;

    /// <summary>Collects the page; the results of the service are added.</summary>
    public HitPage Page { get; private set; } = null!;

    /// <summary>With the verdicts for copies on the days.</summary>
    public SearchContext Context { get; private set; } = null!;

    /// <summary>The articles that the service is not to find.</summary>
    public IReadOnlyCollection<string> Excluded => _excluded;

    /// <summary>The days that were looked at.</summary>
    public IReadOnlyList<DateOnly> Days => _days;

    /// <summary>The days that are not in the index yet.</summary>
    public IReadOnlyList<DateOnly> Missing => _missing;

    /// <summary>The articles with verdicts that fit, or would without them.</summary>
    public IReadOnlyList<string> Judged => _judged;

    /// <summary>The first day that was looked at.</summary>
    public DateOnly First { get; private set; }

    public IEnumerable<Verdict> Verdicts =>
        _judged.SelectMany(Context.Verdicts.Of).OrderByDescending(verdict => verdict.Id).Take(SearchResult.MostVerdicts);

    /// <summary>Looks at the days, the newest first.</summary>
    public async Task ReadAsync(DaySpan span, SearchContext context, CancellationToken cancellationToken)
    {
        var words = request.Order == SearchOrder.Best ? MatchExpression.OfAnyWord(request.Query) : null;
        (Tally, Page, First) = (new FacetTally(context), new HitPage(words, ServicePage.PlacedAfter(request)), span.First);
        Context = context;
        foreach (var (day, month) in await days.ListAsync(span, cancellationToken))
        {
            var ofCopies = await copies.OnAsync(day, said, cancellationToken);
            Context = Context.With(ofCopies);
            HashSet<string> judged = [.. _said[day], .. ofCopies.Select(copy => copy.Key)];
            using var open = await days.OpenAsync(day, month, judged, cancellationToken);
            if (!await watched.ReadAsync(open.Day, Context, cancellationToken))
            {
                First = day.AddDays(1);
                return;
            }

            Add(open);
        }
    }

    private void Add(UnfedDay open)
    {
        _days.Add(open.Day.Day);
        _excluded.AddRange(open.Ids);
        if (!open.Day.IsComplete)
            _missing.Add(open.Day.Day);
        foreach (var found in open.Day.Match(request, Context))
        {
            Tally.Add(found);
            Page.Add(found);
            _judged.AddRange(found.Judged);
        }
    }
}
