using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.Today;

/// <summary>
/// What was stored since midnight in the readers' zone, ranked as digests do it. It reads as much as a digest, so a process makes
/// it once in a while and shows it to everybody.
/// </summary>
internal sealed class TodayDigest(IDigestSource source, SubscriptionStore subscriptions, ReaderZone zone, TimeProvider time)
    : IDisposable
{
    /// <summary>How old it may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private const int MostStories = 25;

    private readonly SemaphoreSlim _one = new(1);
    private Digest? _made;

    /// <summary>The digest; its window ends when it was made.</summary>
    public async Task<Digest> GetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_made is null || time.GetUtcNow() - _made.Window.To >= Fresh || zone.DayOf(_made.Window.To) != zone.Today)
                _made = await MakeAsync(cancellationToken);
            return _made;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Has it made again when it is next needed: something that changes it was decided.</summary>
    public void Forget() => Volatile.Write(ref _made, null);

    public void Dispose() => _one.Dispose();

    private async Task<Digest> MakeAsync(CancellationToken cancellationToken)
    {
        var spec = new DigestSpec("today", "", zone.Zone)
        {
            MaxStories = MostStories,
            WatchLists = await WatchListsAsync(cancellationToken),
        };
        var now = time.GetUtcNow();
        return await DigestBuilder.BuildAsync(
            source,
            spec,
            new DigestWindow(zone.StartOf(zone.DayOf(now)), now),
            cancellationToken
        );
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
