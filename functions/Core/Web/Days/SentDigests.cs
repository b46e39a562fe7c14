using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// Which digests and alerts ended in a period, from the ledger: also those that the subscriptions do not have anymore, or that
/// they cannot name because they have mistakes.
/// </summary>
internal sealed class SentDigests(SubscriptionStore subscriptions, WindowLedger ledger, DigestArchive archive, ReaderZone zone)
{
    private const int Most = 100;
    private const int AtOnce = 25;

    /// <summary>Those of a day in the readers' zone, in order.</summary>
    /// <param name="day">The day.</param>
    /// <param name="page">From 1; of a hundred each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page, and whether there is another one.</returns>
    public async Task<(IReadOnlyList<SentItem> Items, bool HasMore)> OfAsync(
        DateOnly day,
        int page,
        CancellationToken cancellationToken
    )
    {
        var (names, all) = await AllAsync(zone.StartOf(day), zone.StartOf(day.AddDays(1)), cancellationToken);
        var shown = all.Skip((page - 1) * Most).Take(Most);
        return (await ItemsAsync(shown, names, cancellationToken), all.Count > page * Most);
    }

    /// <summary>Those that ended from one time (inclusive) to another (exclusive), in order; at most the last hundred.</summary>
    public async Task<IReadOnlyList<SentItem>> BetweenAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var (names, all) = await AllAsync(from, to, cancellationToken);
        return await ItemsAsync(all.TakeLast(Most), names, cancellationToken);
    }

    private async Task<(Dictionary<string, string> Names, List<(string Id, DoneWindow Done)> All)> AllAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var names = await NamesAsync(cancellationToken);
        var archived = await archive.IdsAsync(cancellationToken);
        List<(string Id, DoneWindow Done)> all = [];
        foreach (var some in names.Keys.Union(archived).Chunk(AtOnce))
        {
            var done = await Task.WhenAll(some.Select(id => ledger.DoneAsync(id, from, cancellationToken)));
            all.AddRange(some.Zip(done).SelectMany(one => one.Second, (one, window) => (one.First, window)));
        }

        return (names, [.. all.Where(one => one.Done.Window.To < to).OrderBy(one => one.Done.Window.To)]);
    }

    private async Task<IReadOnlyList<SentItem>> ItemsAsync(
        IEnumerable<(string Id, DoneWindow Done)> shown,
        Dictionary<string, string> names,
        CancellationToken cancellationToken
    )
    {
        List<SentItem> items = [];
        foreach (var (id, done) in shown)
        {
            if (!names.TryGetValue(id, out var name))
                names[id] = name = (await archive.FindAsync(id, done.Window, cancellationToken))?.Digest.Name ?? id;
            items.Add(Item(id, name, done));
        }

        return items;
    }

    private SentItem Item(string id, string name, DoneWindow done) =>
        new(
            name,
            DigestRoutes.AddressOf(id, done.Window),
            zone.Show(done.Window.To),
            RenderingWords.Default.SentTo(done.Sent, done.Failed, done.Withheld, done.Skipped)
        );

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var set = await subscriptions.LoadAsync(cancellationToken);
            return set.All.ToDictionary(one => one.Id, one => one.Spec.Name, StringComparer.Ordinal);
        }
        catch (SubscriptionsException)
        {
            return [];
        }
    }
}

/// <summary>A digest that was sent or skipped.</summary>
/// <param name="Name">The digest.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="At">When its window ended.</param>
/// <param name="Outcome">To how many it was sent, or why to none, in words.</param>
internal sealed record SentItem(string Name, string Address, Moment At, string Outcome);
