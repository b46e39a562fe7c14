using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// The list of feeds, in table <c>Feeds</c>. A feed is claimed before it is polled, so that one machine does it.
/// </summary>
public sealed class FeedStore(StorageAccount account, SeenStore seen, IServiceClock clock)
{
    internal const string Table = "Feeds";

    /// <summary>How long a machine has a feed to itself: longer than any poll takes.</summary>
    internal static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(15);

    private readonly TableClient _table = account.Table(Table);

    /// <summary>All feeds, in the order of their IDs.</summary>
    public async Task<IReadOnlyList<Feed>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await RowsAsync(cancellationToken)).Select(one => one.Feed)];

    /// <summary>Adds a feed; it is polled at the next opportunity.</summary>
    /// <param name="url">Its address, which may be fetched.</param>
    /// <param name="title">Its title; empty if it is not known.</param>
    /// <param name="fullText">Whether the pages that its entries link to are fetched.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The feed, and whether it is new; one that is known stays as it is.</returns>
    public async Task<(Feed Feed, bool IsNew)> AddAsync(Uri url, string title, bool fullText, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        var feed = new Feed
        {
            Id = Feed.IdOf(url),
            Url = url,
            Title = title,
            FullText = fullText,
            AddedAt = now,
            NextPoll = now,
        };
        if (await _table.TryInsertAsync(FeedRow.Write(feed), cancellationToken) is not null)
            return (feed, true);
        var row = await _table.GetEntityAsync<TableEntity>(FeedRow.Partition, feed.Id, cancellationToken: cancellationToken);
        return (FeedRow.Read(row.Value), false);
    }

    /// <summary>Removes a feed; what it brought stays.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        // Looked up first: the client deletes again if it gets no answer, and then finds nothing.
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(FeedRow.Partition, id, cancellationToken: cancellationToken);
        await _table.DeleteEntityAsync(FeedRow.Partition, id, cancellationToken: cancellationToken);
        await seen.RemoveAsync(id, cancellationToken);
        return row.HasValue;
    }

    /// <summary>Claims the feeds that are due, one after another, those that have waited longest first.</summary>
    internal async IAsyncEnumerable<ClaimedFeed> ClaimDueAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var now = await clock.NowAsync(cancellationToken);
        var due = (await RowsAsync(cancellationToken)).Where(one => one.Feed.IsDue(now)).OrderBy(one => one.Feed.NextPoll);
        foreach (var (row, feed) in due)
            if (await TryClaimAsync(row, feed, cancellationToken) is { } claimed)
                yield return claimed;
    }

    /// <summary>Records how a poll went, and gives the claim back.</summary>
    /// <returns>False if the feed was removed meanwhile, or another machine has it.</returns>
    internal async Task<bool> ReleaseAsync(ClaimedFeed claimed, Feed polled, CancellationToken cancellationToken)
    {
        var row = FeedRow.Write(polled with { ClaimedUntil = null });
        return await _table.TryUpdateAsync(row, claimed.Version, TableUpdateMode.Replace, cancellationToken) is not null;
    }

    private async Task<ClaimedFeed?> TryClaimAsync(TableEntity row, Feed feed, CancellationToken cancellationToken)
    {
        // Asked again: other feeds may have taken long.
        var now = await clock.NowAsync(cancellationToken);
        var claim = new TableEntity(row.PartitionKey, row.RowKey) { [nameof(Feed.ClaimedUntil)] = now + ClaimLength };
        return await _table.TryUpdateAsync(claim, row.ETag, TableUpdateMode.Merge, cancellationToken) is { } version
            ? new ClaimedFeed(feed, version, now)
            : null;
    }

    // A feed that a later version wrote in another way is left alone, and the others are polled.
    private async Task<List<(TableEntity Row, Feed Feed)>> RowsAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {FeedRow.Partition}");
        try
        {
            return await _table
                .QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
                .Select(row => (Row: row, Feed: account.Unread.Read(Table, row, FeedRow.Read)))
                .Where(one => one.Feed is not null)
                .Select(one => (one.Row, one.Feed!))
                .ToListAsync(cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // The account is of an earlier version, which had no feeds.
            return [];
        }
    }
}

/// <summary>A feed that this machine polls.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Version">The version of its row that has the claim.</param>
/// <param name="At">The storage service's time when it was claimed.</param>
internal sealed record ClaimedFeed(Feed Feed, ETag Version, DateTimeOffset At);
