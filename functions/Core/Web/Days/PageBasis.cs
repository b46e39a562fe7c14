using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.Days;

/// <summary>What the pages of days depend on besides articles.</summary>
/// <param name="Of">A hash of the settings.</param>
/// <param name="Lists">The watch-lists.</param>
/// <param name="Verdicts">What readers said about articles.</param>
/// <param name="Names">What they decided about names.</param>
internal sealed record PageBasis(string Of, IReadOnlyList<WatchList> Lists, Verdicts Verdicts, NameDecisions Names)
{
    /// <summary>A mark of the decisions about names, as in <see cref="DerivedFacts.Names"/>.</summary>
    public string NamesMark { get; } = SeenDecisions.Of(Names.All).Mark;
}

/// <summary>Reads what the pages of days depend on.</summary>
internal sealed class PageBases(SubscriptionStore subscriptions, VerdictStore verdicts, NameDecisionStore names, ReaderZone zone)
{
    public async Task<PageBasis> ReadAsync(CancellationToken cancellationToken)
    {
        var (of, lists) = await SettingsAsync(cancellationToken);
        return new PageBasis(of, lists, await verdicts.LoadAsync(cancellationToken), await names.LoadAsync(cancellationToken));
    }

    // With mistakes in their file, nothing is sent, but there is still news to look at.
    private async Task<(string Of, IReadOnlyList<WatchList> Lists)> SettingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await subscriptions.OpenAsync(cancellationToken);
            return (StableHash.Of(zone.Zone.Id, text?.Json ?? ""), [.. subscriptions.Parse(text).WatchLists]);
        }
        catch (SubscriptionsException)
        {
            return (StableHash.Of(zone.Zone.Id), []);
        }
    }
}
