using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.WatchCounts;

/// <summary>
/// What all watch-lists found on the last days. It takes a search for each list, so a process counts once in
/// a while and shows it to everybody.
/// </summary>
internal sealed class WatchVolumes(
    ISearchIndex index,
    SubscriptionStore subscriptions,
    NameDecisionStore names,
    VerdictStore verdicts,
    TimeProvider time
) : IDisposable
{
    /// <summary>How old they may be, if nobody has decided anything in the meantime.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>The UTC days that are shown, today included; as many as usual show before them.</summary>
    public const int Days = 30;

    /// <summary>The most matches that are kept of a list.</summary>
    public const int MostLatest = 20;

    /// <summary>How many lists are counted at once.</summary>
    public const int PerPage = 60;

    private const int MostPages = 4;
    private const int MostOthers = 2 * PerPage;

    private readonly Cached<(Basis, int Page), IReadOnlyList<WatchVolume>> _kept = new(MostPages, time);
    private readonly Cached<(Basis, string Id), WatchCount> _others = new(MostOthers, time);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>
    /// All watch-lists, in the order of <see cref="SubscriptionSet.WatchLists" />; only those of one page are counted.
    /// </summary>
    /// <param name="page">From 0; of <see cref="PerPage"/> lists.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <exception cref="SubscriptionsException">The subscriptions cannot be read.</exception>
    public async Task<IReadOnlyList<WatchVolume>> GetAsync(int page, CancellationToken cancellationToken)
    {
        var (set, basis) = await BasisAsync(cancellationToken);
        return await GetAsync(set, basis, page, cancellationToken);
    }

    /// <summary>
    /// How many articles some lists usually find on a UTC day, by their IDs; without those of which it is not known. Those that
    /// are not on the first page are counted one by one.
    /// </summary>
    /// <param name="ids">The lists, at most <see cref="PerPage"/>.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <exception cref="SubscriptionsException">The subscriptions cannot be read.</exception>
    public async Task<IReadOnlyDictionary<string, double>> UsualAsync(
        IReadOnlySet<string> ids,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var (set, basis) = await BasisAsync(cancellationToken);
        Dictionary<string, double> usual = [];
        Dictionary<DateOnly, int>? all = null;
        foreach (var volume in await GetAsync(set, basis, 0, cancellationToken))
        {
            if (!ids.Contains(volume.List.Id))
                continue;
            var count =
                volume.Count
                ?? await _others.GetAsync(
                    (basis, volume.List.Id),
                    async () =>
                    {
                        all ??= await AllAsync(cancellationToken);
                        return (await CountAsync(volume.List, all, cancellationToken), Fresh);
                    },
                    cancellationToken
                );
            if (count.UsualOn(day) is { } known)
                usual[volume.List.Id] = known;
        }

        return usual;
    }

    /// <summary>What a list finds, or would find, on the last days: two searches.</summary>
    public async Task<WatchCount> CountAsync(WatchList list, CancellationToken cancellationToken) =>
        await CountAsync(list, await AllAsync(cancellationToken), cancellationToken);

    public void Dispose()
    {
        _kept.Dispose();
        _others.Dispose();
    }

    private async Task<(SubscriptionSet Set, Basis Basis)> BasisAsync(CancellationToken cancellationToken)
    {
        var text = await subscriptions.OpenAsync(cancellationToken);
        var set = subscriptions.Parse(text);
        var (decided, said) = (await names.LoadAsync(cancellationToken), await verdicts.LoadAsync(cancellationToken));
        var marks = (SeenDecisions.Of(decided.All).Mark, SeenDecisions.Of(said.All).Mark);
        return (set, new Basis(StableHash.Of(text?.Json ?? ""), marks, Today));
    }

    private Task<IReadOnlyList<WatchVolume>> GetAsync(
        SubscriptionSet set,
        Basis basis,
        int page,
        CancellationToken cancellationToken
    ) => _kept.GetAsync((basis, page), async () => (await CountAsync(set, page, cancellationToken), Fresh), cancellationToken);

    private async Task<IReadOnlyList<WatchVolume>> CountAsync(SubscriptionSet set, int page, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var readers = set
            .All.SelectMany(one => one.Spec.WatchLists, (one, list) => (list.Id, one.Spec.Name))
            .ToLookup(one => one.Id);
        List<WatchVolume> volumes = [];
        foreach (var list in set.WatchLists)
        {
            var count = volumes.Count / PerPage == page ? await CountAsync(list, all, cancellationToken) : null;
            volumes.Add(new WatchVolume(list, [.. readers[list.Id].Select(one => one.Name).Distinct()], count));
        }

        return volumes;
    }

    private async Task<Dictionary<DateOnly, int>> AllAsync(CancellationToken cancellationToken)
    {
        var request = new SearchRequest(Period) { Size = 0, WithFacets = false };
        return (await index.SearchAsync(request, cancellationToken)).Counts.Days.ToDictionary(day => day.Day, day => day.Count);
    }

    private QueryNode Period => QueryDays.From(Today.AddDays(1 - Days - Baseline.Days), Today);

    private async Task<WatchCount> CountAsync(WatchList list, Dictionary<DateOnly, int> all, CancellationToken cancellationToken)
    {
        var request = new SearchRequest(new AllNode([new WatchNode(list.Id), Period]))
        {
            Size = MostLatest,
            WithSnippets = false,
            WithFacets = false,
            WatchLists = new Dictionary<string, WatchList> { [list.Id] = list },
        };
        var result = await index.SearchAsync(request, cancellationToken);
        var found = result.Counts.Days.ToDictionary(day => day.Day, day => day.Count);
        var days = Enumerable
            .Range(0, Days + Baseline.Days)
            .Select(ago => Today.AddDays(-ago))
            .Reverse()
            // A day that was not searched is as one without any news.
            .Select(day => (Day: day, All: result.Days.Contains(day) ? all.GetValueOrDefault(day) : 0))
            .Select(day => new NameDay(day.Day, day.All, found.GetValueOrDefault(day.Day), 0, 0));
        return new WatchCount(new NamePeriod([.. days]), result.Hits, result.IsCut ? result.Days.First : null)
        {
            Noise = result.LeftOut > 0 ? result.LeftOut / (double)(result.LeftOut + result.Total) : 0,
        };
    }

    // What counts depend on besides articles.
    private readonly record struct Basis(string Lists, (string Names, string Verdicts) Decided, DateOnly Today);
}

/// <summary>A watch-list and what it found.</summary>
/// <param name="List">The list.</param>
/// <param name="Readers">The names of the digests and alerts that have it.</param>
/// <param name="Count">What it found; null if it was not counted.</param>
internal sealed record WatchVolume(WatchList List, IReadOnlyList<string> Readers, WatchCount? Count);

/// <summary>What a watch-list found.</summary>
/// <param name="Period">By day, without sentiment.</param>
/// <param name="Latest">The newest matches.</param>
/// <param name="From">The first day that was searched, if the list may match too many articles to decide about all of them.</param>
internal sealed record WatchCount(NamePeriod Period, IReadOnlyList<SearchHit> Latest, DateOnly? From)
{
    /// <summary>
    /// Of the matches of these days and of those that show what is usual, the share that readers said is not relevant, 0 to 1.
    /// </summary>
    public required double Noise { get; init; }

    /// <summary>How many articles it usually finds on a UTC day; null if too few days before it are known.</summary>
    public double? UsualOn(DateOnly day) => Period.Parts.Find(part => part.First == day)?.Usual;

    /// <summary>The UTC day so far.</summary>
    public NamePart Today => Period.Parts[^1];
}
