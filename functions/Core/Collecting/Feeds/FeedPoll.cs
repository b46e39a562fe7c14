using System.Security.Cryptography;
using NewsMonitor.Reading.Feeds;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Polls one feed: fetch → split into entries → drop what is new or has changed. What the server said is recorded last and
/// only if all entries are in the inbox, so that a poll that was interrupted is repeated.
/// </summary>
public sealed class FeedPoll(FeedClient client, EntryDrop drop, CollectingOptions options)
{
    private const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
        + "text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    /// <param name="feed">The feed.</param>
    /// <param name="now">The storage service's time.</param>
    /// <param name="cancellationToken">Stops it; nothing is recorded then.</param>
    /// <returns>The feed after the poll. Failures of the server are recorded in it; failures of storage are thrown.</returns>
    internal async Task<PolledFeed> RunAsync(Feed feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var fetched = await client.GetAsync(feed.Url, Accept, feed.Validators, null, cancellationToken);
        return fetched switch
        {
            Fetched.Content content => await TakeAsync(feed, content, now, cancellationToken),
            Fetched.NotModified => new PolledFeed(feed.Worked(fetched, now, options), 0),
            Fetched.Failed { IsPostponed: true, RetryAfter: { } wait } => new PolledFeed(feed.Postponed(now + wait), 0),
            Fetched.Failed failed => new PolledFeed(feed.Failed(failed.Reason, failed.RetryAfter, now, options), 0),
            _ => new PolledFeed(feed.Ended(now), 0),
        };
    }

    private async Task<PolledFeed> TakeAsync(
        Feed feed,
        Fetched.Content content,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Body));
        if (hash == feed.BodyHash)
            return new PolledFeed(feed.Worked(content, now, options) with { Validators = content.Validators }, 0);
        var document = await FeedDocument.ReadAsync(content.Body, content.Address);
        if (document is { Entries.Count: 0, Fault: { } fault })
            return new PolledFeed(feed.Failed(fault, null, now, options), 0);
        var dropped = await drop.RunAsync(feed, document.Entries, cancellationToken);
        var isComplete = dropped.Left == 0 && document.Fault is null;
        var asking = feed with { TimeToLive = document.TimeToLive };
        var polled = asking.Worked(content, now, options).Titled(document.Title) with
        {
            Validators = isComplete ? content.Validators : Validators.None,
            BodyHash = isComplete ? hash : "",
            NewsAt = dropped.Written > 0 ? now : feed.NewsAt,
        };
        return new PolledFeed(polled, dropped.Written);
    }
}

/// <summary>A feed after a poll.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Dropped">How many of its entries are new or have changed.</param>
public sealed record PolledFeed(Feed Feed, int Dropped);
