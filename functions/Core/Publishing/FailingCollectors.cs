using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Publishing;

/// <summary>What could not be collected for a while, for the end of a digest.</summary>
public sealed class FailingCollectors(FeedStore feeds, MailboxStore mailboxes, MailboxOptions options)
{
    private const int MostFeeds = 100;

    /// <summary>The failing feeds, the longest failing first; null if there are none.</summary>
    public async Task<IReadOnlyList<FailingFeed>?> FeedsAsync(CancellationToken cancellationToken)
    {
        List<FailingFeed> failing =
        [
            .. (await feeds.AllAsync(cancellationToken))
                .Where(feed => feed.IsFailing)
                .Select(feed => new FailingFeed(feed.Name, feed.FailingSince!.Value, feed.Reason))
                .OrderBy(feed => feed.Since)
                .ThenBy(feed => feed.Name, StringComparer.Ordinal)
                .Take(MostFeeds),
        ];
        return failing.Count > 0 ? failing : null;
    }

    /// <summary>The mailbox, by the name of its server; null if it works or there is none.</summary>
    public async Task<FailingFeed?> MailboxAsync(CancellationToken cancellationToken) =>
        await mailboxes.FindAsync(cancellationToken) is { IsFailing: true } mailbox
            ? new FailingFeed(options.Host, mailbox.FailingSince!.Value, mailbox.Reason)
            : null;
}
