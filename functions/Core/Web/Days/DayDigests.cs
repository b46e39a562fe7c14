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
    /// <summary>How old today's may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>How old those of days that are over may be; they change only if articles are replaced.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private const int MostStories = 25;
    private const int MostKept = 8;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<DateOnly, (Digest Digest, DateTimeOffset Made)> _kept = [];

    /// <summary>The digest of a day; that of today ends when it was made.</summary>
    public async Task<Digest> GetAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var start = zone.StartOf(day);
            var end = zone.StartOf(day.AddDays(1));
            if (_kept.TryGetValue(day, out var kept) && IsCurrent(kept, end, now))
                return kept.Digest;
            var digest = await MakeAsync(new DigestWindow(start, end < now ? end : now), cancellationToken);
            Keep(day, digest, now);
            return digest;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Has all made again when they are next needed: something was decided that changes them.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _kept.Clear();
        _one.Release();
    }

    public void Dispose() => _one.Dispose();

    // The last look at a day may have been before it was over.
    private static bool IsCurrent((Digest Digest, DateTimeOffset Made) kept, DateTimeOffset end, DateTimeOffset now) =>
        kept.Digest.Window.To < end ? now < end && now - kept.Made < Fresh : now - kept.Made < Settled;

    private void Keep(DateOnly day, Digest digest, DateTimeOffset now)
    {
        _kept[day] = (digest, now);
        if (_kept.Count > MostKept)
            _kept.Remove(_kept.MinBy(one => one.Value.Made).Key);
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
            return [.. set.All.SelectMany(subscription => subscription.Spec.WatchLists).DistinctBy(list => list.Id)];
        }
        catch (Exception fault) when (fault is SubscriptionsException or FileNotFoundException)
        {
            return [];
        }
    }
}
