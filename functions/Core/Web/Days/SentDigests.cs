using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;

namespace NewsMonitor.Core.Web.Days;

/// <summary>Which digests and alerts ended in a period, from the ledger.</summary>
internal sealed class SentDigests(SubscriptionStore subscriptions, WindowLedger ledger, ReaderZone zone)
{
    private const int Most = 100;

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
        var all = await AllAsync(zone.StartOf(day), zone.StartOf(day.AddDays(1)), cancellationToken);
        return ([.. all.Skip((page - 1) * Most).Take(Most)], all.Count > page * Most);
    }

    /// <summary>Those that ended from one time (inclusive) to another (exclusive), in order; at most the last hundred.</summary>
    public async Task<IReadOnlyList<SentItem>> BetweenAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => [.. (await AllAsync(from, to, cancellationToken)).TakeLast(Most)];

    private async Task<IReadOnlyList<SentItem>> AllAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        List<(DateTimeOffset To, SentItem Item)> all = [];
        foreach (var subscription in await SubscriptionsAsync(cancellationToken))
        {
            foreach (var done in await ledger.DoneAsync(subscription.Id, from, cancellationToken))
            {
                if (done.Window.To < to)
                    all.Add((done.Window.To, Item(subscription, done)));
            }
        }

        return [.. all.OrderBy(one => one.To).Select(one => one.Item)];
    }

    private SentItem Item(Subscription subscription, DoneWindow done) =>
        new(
            subscription.Spec.Name,
            DigestRoutes.AddressOf(subscription.Id, done.Window),
            zone.Show(done.Window.To),
            RenderingWords.Default.SentTo(done.Sent, done.Failed, done.Withheld, done.Skipped)
        );

    private async Task<IEnumerable<Subscription>> SubscriptionsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await subscriptions.LoadAsync(cancellationToken)).All;
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
