using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// How many recipients a digest has lost, for its end. Nobody is named: a digest has other readers than its operator.
/// </summary>
public sealed class StoppedMail(RecipientStore recipients, RecipientKeys keys)
{
    /// <summary>The recipients who were paused, or who complained, during a window; null if there are none.</summary>
    public async Task<StoppedRecipients?> InAsync(
        Subscription subscription,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var touched = await recipients.StoppedAsync(window.From, window.To, cancellationToken);
        if (touched.Count == 0)
            return null;
        List<Standing> standings = [];
        foreach (
            var recipient in subscription.Recipients.Select(one => keys.Of(one.Hash)).Where(one => one.All.Any(touched.Contains))
        )
            standings.Add(await recipients.StandingAsync(recipient, cancellationToken));
        var stopped = new StoppedRecipients(
            standings.Count(standing => IsIn(standing.Refusals.PausedAt)),
            standings.Count(standing => standing.Suppressions.Any(one => one.By == SuppressedBy.Complaint && IsIn(one.At)))
        );
        return stopped is { Paused: 0, Complained: 0 } ? null : stopped;

        bool IsIn(DateTimeOffset? time) => time > window.From && time <= window.To;
    }
}
