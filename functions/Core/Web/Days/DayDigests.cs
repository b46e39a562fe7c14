using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.Core.Web.WatchCounts;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// What was stored on a day in the readers' zone, ranked as digests do it. It reads as much as a digest, so a process makes it
/// once in a while, one at a time, and shows it to everybody. With many articles, it is kept for all processes, and made again
/// ahead of readers or while they see the last one: also after a decision about names that are not on it.
/// </summary>
internal sealed class DayDigests(
    IDigestSource source,
    PageBases bases,
    KeptPages pages,
    WatchVolumes watched,
    TickStore ticks,
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

    private readonly Cached<DateOnly, DayPage> _kept = new(MostKept, time);

    /// <summary>The digest of a day as pages show it; that of today ends when it was made.</summary>
    public async Task<DayView> ShowAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var page = await PageAsync(day, cancellationToken);
        return DayView.Of(page.Digest, zone, page.Usual ?? await UsualAsync(page.Digest, cancellationToken));
    }

    /// <inheritdoc cref="Cached{TKey, T}.ForgetAsync(CancellationToken)" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    /// <summary>Whether the page of a day should be made ahead.</summary>
    /// <param name="day">The readers' day.</param>
    /// <param name="facts">What is known of the page that is kept; null if there is none.</param>
    /// <param name="marks">When the UTC days were marked last that it was made of.</param>
    /// <param name="basis">What pages depend on.</param>
    /// <param name="stored">Asked if the day had too few articles when it was last looked at, and goes on.</param>
    public async Task<bool> IsDueAsync(
        DateOnly day,
        DerivedFacts? facts,
        IEnumerable<DateTimeOffset> marks,
        PageBasis basis,
        StoredTimes stored
    )
    {
        if (facts is null)
            return true;
        var hadMany = facts.Articles >= options.KeepFrom;
        if (facts.IsOver)
            return hadMany && (facts.IsBehind(marks) || (facts.Of, facts.Names) != (basis.Of, basis.NamesMark));
        var (start, end) = (zone.StartOf(day), zone.StartOf(day.AddDays(1)));
        return hadMany || end <= zone.Now || await stored.HaveAsync(options.KeepFrom, start, zone.Now);
    }

    /// <summary>Makes the page of a day and keeps it.</summary>
    public async Task RenewAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var basis = await bases.ReadAsync(cancellationToken);
        var (found, _) = await pages.FindAsync(day, basis, cancellationToken);
        await MakeAsync(day, basis, found, cancellationToken);
        await _kept.ForgetAsync(day, cancellationToken);
    }

    public void Dispose() => _kept.Dispose();

    private Task<DayPage> PageAsync(DateOnly day, CancellationToken cancellationToken) =>
        _kept.GetAsync(day, () => FindOrMakeAsync(day, cancellationToken), cancellationToken);

    private async Task<(DayPage, TimeSpan)> FindOrMakeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var basis = await bases.ReadAsync(cancellationToken);
        var (found, page) = await pages.FindAsync(day, basis, cancellationToken);
        if (page is null || found.Facts is not { } facts)
            return await MakeAsync(day, basis, found, cancellationToken);
        var age = KeptAge.Of(facts, found.Now, Fresh);
        if (age.Counts is not { } counts)
            return await MakeAsync(day, basis, found, cancellationToken);
        if (age.IsBehind || facts.Names != basis.NamesMark)
            renewals.Start(nameof(DerivedKind.Page), day, stop => RenewAsync(day, stop));
        return (page, counts);
    }

    // The last look at a day may have been before it was over.
    private async Task<(DayPage, TimeSpan)> MakeAsync(
        DateOnly day,
        PageBasis basis,
        DerivedDay found,
        CancellationToken cancellationToken
    )
    {
        var (start, end) = (zone.StartOf(day), zone.StartOf(day.AddDays(1)));
        var (now, began) = (time.GetUtcNow(), time.GetTimestamp());
        var isOver = found.IsOver(end, now);
        var spec = new DigestSpec("day", "", zone.Zone) { MaxStories = MostStories, WatchLists = basis.Lists };
        var window = new DigestWindow(start, end < now ? end : now);
        var digest = await DigestBuilder.BuildAsync(source, spec, window, cancellationToken);
        if (end > now)
            digest = await WithEarlierFilesAsync(digest, cancellationToken);
        var took = time.GetElapsedTime(began);
        var isKept = digest.Counts.Articles >= options.KeepFrom;
        // A page that is not kept depends on no settings; it is due when fewer articles are enough.
        var of = isKept ? basis.Of : "";
        var facts = new DerivedFacts(of, found.Now, took, digest.Counts.Articles, isOver) { Names = basis.NamesMark };
        var page = new DayPage(digest, isKept ? await UsualAsync(digest, cancellationToken) : null);
        if (isKept || found.Facts is not { } known || (isOver && !known.IsOver))
            await pages.KeepAsync(day, found, facts, isKept ? KeptPage.Of(page, basis) : null, cancellationToken);
        var fresh = Freshness.Of(isOver ? KeptAge.Settled : Fresh, took);
        return (page, end <= now || fresh < end - now ? fresh : end - now);
    }

    // A digest counts the files of its window, since the one before counted earlier ones; today's readers see no other page.
    private async Task<Digest> WithEarlierFilesAsync(Digest digest, CancellationToken cancellationToken) =>
        digest.Unprocessed is { } here
        && (await ticks.ReadAsync(cancellationToken)).Waiting is { Oldest: { } oldest } waiting
        && oldest < digest.Window.From
            ? digest with
            {
                Unprocessed = Math.Max(here, waiting.Count ?? 1),
                OldestUnprocessed = oldest,
            }
            : digest;

    // Usual days are UTC days.
    private async Task<IReadOnlyDictionary<string, double>> UsualAsync(Digest digest, CancellationToken cancellationToken)
    {
        var shown = digest.WatchLists.Where(list => list.Articles > 0).Take(WatchListItem.Most).Select(list => list.Id);
        return shown.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } ids
            ? await watched.UsualAsync(ids, zone.DayOf(digest.Window.From), cancellationToken)
            : new Dictionary<string, double>();
    }
}
