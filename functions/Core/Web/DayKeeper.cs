using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;

namespace NewsMonitor.Core.Web;

/// <summary>
/// Makes ahead what pages show of the last days, if they have many articles: half-hourly what still changes and the statistics,
/// and each day once more when it is over and after its articles, or decisions about names, have changed. Several machines may
/// do so at the same time.
/// </summary>
public sealed class DayKeeper
{
    /// <summary>The time after which a run leaves the rest to the next one.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    /// <summary>The days that are made ahead; earlier ones are kept once they are viewed.</summary>
    public const int Days = 30;

    // A page says what is new: it is made of the days before it, too.
    private static readonly int DaysOfPage = ReportedEarlier.LookBack.Days + ArticleStore.MaxFilingLag;

    private readonly DayDigests _pages;
    private readonly PageBases _bases;
    private readonly StoryDays _stories;
    private readonly LastDays _lastDays;
    private readonly DerivedDays _derived;
    private readonly ArticleHeads _heads;
    private readonly StaleDays _stale;
    private readonly ReaderZone _zone;
    private readonly TimeProvider _time;

    internal DayKeeper(
        DayDigests pages,
        PageBases bases,
        StoryDays stories,
        LastDays lastDays,
        DerivedDays derived,
        ArticleHeads heads,
        StaleDays stale,
        ReaderZone zone,
        TimeProvider time
    ) =>
        (_pages, _bases, _stories, _lastDays, _derived, _heads, _stale, _zone, _time) = (
            pages,
            bases,
            stories,
            lastDays,
            derived,
            heads,
            stale,
            zone,
            time
        );

    /// <summary>Makes what is missing or behind, the newest day first.</summary>
    /// <returns>How many days were made, statistics included.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await _heads.FirstDayAsync(cancellationToken) is not { } first)
            return 0;
        var (began, made) = (_time.GetTimestamp(), 0);
        var known = new Months(this, cancellationToken);
        var basis = await _bases.ReadAsync(cancellationToken);
        var stored = new StoredTimes(_heads, cancellationToken);
        if (await _lastDays.IsDueAsync(stored, cancellationToken))
        {
            await _lastDays.RenewAsync(cancellationToken);
            made++;
        }

        for (var ago = 0; ago < Days && _time.GetElapsedTime(began) < LongestRun; ago++)
        {
            var day = _zone.Today.AddDays(-ago);
            if (day.AddDays(1) < first)
                break;
            var marks = await known.MarksAsync(day.AddDays(-DaysOfPage), day.AddDays(1));
            if (await _pages.IsDueAsync(day, await known.FactsAsync(DerivedKind.Page, day), marks, basis, stored))
            {
                await _pages.RenewAsync(day, cancellationToken);
                made++;
            }

            marks = await known.MarksAsync(day.AddDays(-StoryDays.DaysBefore), day.AddDays(StoryDays.DaysAfter));
            if (await _stories.IsDueAsync(day, await known.FactsAsync(DerivedKind.Stories, day), marks, stored))
            {
                await _stories.RenewAsync(day, cancellationToken);
                made++;
            }
        }

        return made;
    }

    /// <summary>What is known of days, listed a month at a time.</summary>
    private sealed class Months(DayKeeper keeper, CancellationToken cancellationToken)
    {
        private readonly Dictionary<DateOnly, IReadOnlyDictionary<DateOnly, DateTimeOffset>> _marks = [];
        private readonly Dictionary<(DerivedKind, DateOnly), IReadOnlyDictionary<DateOnly, DerivedFacts>> _facts = [];

        public async Task<IReadOnlyList<DateTimeOffset>> MarksAsync(DateOnly first, DateOnly last)
        {
            List<DateTimeOffset> marks = [];
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                var month = new DateOnly(day.Year, day.Month, 1);
                if (!_marks.TryGetValue(month, out var marked))
                    _marks[month] = marked = await keeper._stale.ReadAsync(month, cancellationToken);
                if (marked.TryGetValue(day, out var mark))
                    marks.Add(mark);
            }

            return marks;
        }

        public async Task<DerivedFacts?> FactsAsync(DerivedKind kind, DateOnly day)
        {
            var month = new DateOnly(day.Year, day.Month, 1);
            if (!_facts.TryGetValue((kind, month), out var facts))
                _facts[(kind, month)] = facts = await keeper._derived.ListAsync(kind, month, cancellationToken);
            return facts.GetValueOrDefault(day);
        }
    }
}
