using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// What was stored on a day in the readers' zone, ranked as digests do it. It reads as much as a digest, so a process makes it
/// once in a while, one at a time, and shows it to everybody. With many articles, it is kept for all processes, and made again
/// ahead of readers or while they see the last one.
/// </summary>
internal sealed class DayDigests(
    IDigestSource source,
    SubscriptionStore subscriptions,
    KeptPages pages,
    Renewals renewals,
    WebOptions options,
    ReaderZone zone,
    TimeProvider time
) : IDisposable
{
    /// <summary>How old today's may be, unless it takes long to make: see <see cref="Freshness"/>.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private const int MostStories = 25;
    private const int MostKept = 8;

    private readonly Kept<DateOnly, Digest> _kept = new(MostKept, time);

    /// <summary>The digest of a day; that of today ends when it was made.</summary>
    public Task<Digest> GetAsync(DateOnly day, CancellationToken cancellationToken) =>
        _kept.GetAsync(day, () => FindOrMakeAsync(day, cancellationToken), cancellationToken);

    /// <inheritdoc cref="Kept{TKey, T}.ForgetAsync(CancellationToken)" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    /// <summary>Whether the page of a day should be made ahead.</summary>
    /// <param name="day">The readers' day.</param>
    /// <param name="facts">What is known of the page that is kept; null if there is none.</param>
    /// <param name="marks">When the UTC days were marked last that it was made of.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> IsDueAsync(
        DateOnly day,
        DerivedFacts? facts,
        IEnumerable<DateTimeOffset> marks,
        CancellationToken cancellationToken
    ) =>
        facts is null
        || (!facts.IsOver && (facts.Articles >= options.KeepFrom || zone.StartOf(day.AddDays(1)) <= zone.Now))
        || (
            facts.Articles >= options.KeepFrom && (facts.IsBehind(marks) || facts.Of != (await BasisAsync(cancellationToken)).Of)
        );

    /// <summary>Makes the page of a day and keeps it.</summary>
    public async Task RenewAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var basis = await BasisAsync(cancellationToken);
        var (found, _) = await pages.FindAsync(day, basis.Of, cancellationToken);
        await MakeAsync(day, basis, found, cancellationToken);
        await _kept.ForgetAsync(day, cancellationToken);
    }

    public void Dispose() => _kept.Dispose();

    private async Task<(Digest, TimeSpan)> FindOrMakeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var basis = await BasisAsync(cancellationToken);
        var (found, page) = await pages.FindAsync(day, basis.Of, cancellationToken);
        if (page is null || found.Facts is not { } facts)
            return await MakeAsync(day, basis, found, cancellationToken);
        var age = KeptAge.Of(facts, found.Now, Fresh);
        if (age.Counts is not { } counts)
            return await MakeAsync(day, basis, found, cancellationToken);
        if (age.IsBehind)
            renewals.Start(DerivedKind.Page, day, stop => RenewAsync(day, stop));
        return (page, counts);
    }

    // The last look at a day may have been before it was over.
    private async Task<(Digest, TimeSpan)> MakeAsync(
        DateOnly day,
        Basis basis,
        DerivedDay found,
        CancellationToken cancellationToken
    )
    {
        var (start, end) = (zone.StartOf(day), zone.StartOf(day.AddDays(1)));
        var (now, began) = (time.GetUtcNow(), time.GetTimestamp());
        var decided = await pages.DecidedAsync(cancellationToken);
        var isOver = end < now;
        var spec = new DigestSpec("day", "", zone.Zone) { MaxStories = MostStories, WatchLists = basis.Lists };
        var window = new DigestWindow(start, isOver ? end : now);
        var digest = await DigestBuilder.BuildAsync(source, spec, window, cancellationToken);
        var took = time.GetElapsedTime(began);
        var facts = new DerivedFacts(basis.Of, found.Now, took, digest.Counts.Articles, isOver);
        var isKept = facts.Articles >= options.KeepFrom;
        if (isKept || found.Facts is not { } known || (isOver && !known.IsOver))
            await pages.KeepAsync(day, found, facts, isKept ? decided(digest) : null, cancellationToken);
        var fresh = Freshness.Of(isOver ? KeptAge.Settled : Fresh, took);
        return (digest, isOver || fresh < end - now ? fresh : end - now);
    }

    // With mistakes in their file, nothing is sent, but there is still news to look at.
    private async Task<Basis> BasisAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await subscriptions.OpenAsync(cancellationToken);
            return new Basis(StableHash.Of(zone.Zone.Id, text?.Json ?? ""), [.. subscriptions.Parse(text).WatchLists]);
        }
        catch (Exception fault) when (fault is SubscriptionsException or FileNotFoundException)
        {
            return new Basis(StableHash.Of(zone.Zone.Id), []);
        }
    }

    /// <summary>What a page depends on besides articles.</summary>
    private sealed record Basis(string Of, IReadOnlyList<WatchList> Lists);
}
