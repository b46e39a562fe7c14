using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// What was stored on a day in the readers' zone, ranked as digests do it. It reads as much as a digest, so a process makes it
/// once in a while, one at a time, and shows it to everybody.
/// </summary>
internal sealed class DayDigests(IDigestSource source, SubscriptionStore subscriptions, ReaderZone zone, TimeProvider time)
    : IDisposable
{
    /// <summary>How old today's may be, unless it takes long to make: see <see cref="Freshness"/>.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>How old those of days that are over may be; they change only if articles are replaced.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private const int MostStories = 25;
    private const int MostKept = 8;

    private readonly Kept<DateOnly, Digest> _kept = new(MostKept, time);

    /// <summary>The digest of a day; that of today ends when it was made.</summary>
    public Task<Digest> GetAsync(DateOnly day, CancellationToken cancellationToken) =>
        _kept.GetAsync(
            day,
            () => MakeAsync(zone.StartOf(day), zone.StartOf(day.AddDays(1)), cancellationToken),
            cancellationToken
        );

    /// <inheritdoc cref="Kept{TKey, T}.ForgetAsync" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    public void Dispose() => _kept.Dispose();

    // The last look at a day may have been before it was over.
    private async Task<(Digest, TimeSpan)> MakeAsync(
        DateTimeOffset start,
        DateTimeOffset end,
        CancellationToken cancellationToken
    )
    {
        var (now, began) = (time.GetUtcNow(), time.GetTimestamp());
        var digest = await MakeAsync(new DigestWindow(start, end < now ? end : now), cancellationToken);
        var fresh = Freshness.Of(end < now ? Settled : Fresh, time.GetElapsedTime(began));
        return (digest, end < now || fresh < end - now ? fresh : end - now);
    }

    private async Task<Digest> MakeAsync(DigestWindow window, CancellationToken cancellationToken)
    {
        var spec = new DigestSpec("day", "", zone.Zone)
        {
            MaxStories = MostStories,
            WatchLists = await WatchListsAsync(cancellationToken),
        };
        return await DigestBuilder.BuildAsync(source, spec, window, cancellationToken);
    }

    // With mistakes in their file, nothing is sent, but there is still news to look at.
    private async Task<IReadOnlyList<WatchList>> WatchListsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var set = await subscriptions.LoadAsync(cancellationToken);
            return [.. set.WatchLists];
        }
        catch (Exception fault) when (fault is SubscriptionsException or FileNotFoundException)
        {
            return [];
        }
    }
}
