using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// Feeds the service with what was written under a day since it was fed last. Documents have the keys of their articles, and the
/// cursor moves last, so a run that was killed at any line is repeated by the next one, to the same effect.
/// </summary>
internal sealed class DayFeeder(
    FeedCursors cursors,
    DocumentWriter writer,
    ServiceReader service,
    ArticleHeads heads,
    ArticleTexts texts,
    TimeProvider time
)
{
    // So many texts are in memory at a time.
    private const int AtOnce = 500;
    private const int PageSize = 1_000;

    // The service shows documents a little after it took them.
    private const int MostLooks = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Feeds a day.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="fromScratch">Whether everything is read again.</param>
    /// <param name="cancellationToken">Stops it; the cursor does not move then.</param>
    /// <returns>What was done; null if another process is feeding the day.</returns>
    /// <exception cref="Azure.RequestFailedException">
    /// Storage or the service does not respond, or another process has taken over.
    /// </exception>
    public async Task<DayBuild?> FeedAsync(DateOnly day, bool fromScratch, CancellationToken cancellationToken)
    {
        await using var claim = await cursors.TryClaimAsync(day, cancellationToken);
        if (claim is null)
            return null;
        var since = fromScratch ? null : claim.Standing;
        var through = since?.Through ?? DateTimeOffset.MinValue;
        var changed = await heads
            .ReadAsync(day, LiveDay.Since(through), cancellationToken)
            .OrderBy(head => head.Id, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        string? last = null;
        foreach (var some in changed.Chunk(AtOnce))
            last = (await WriteAsync(day, some, claim, cancellationToken)).LastOrDefault() ?? last;
        var gone = await RemoveGoneAsync(day, claim, cancellationToken);
        await WaitForAsync(last, claim, cancellationToken);
        var latest = changed.Select(head => head.WrittenAt).Append(through).Max();
        await claim.StoreAsync(new FedDay(day, claim.TakenAt, latest, $"{Guid.NewGuid():N}"), cancellationToken);
        return new DayBuild(changed.Count + gone > 0, changed.Count(head => !head.IsSuperseded), changed.Count);
    }

    private async Task<List<string>> WriteAsync(
        DateOnly day,
        IReadOnlyList<ArticleHead> heads,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        var gone = heads.Where(head => head.IsSuperseded).Select(head => head.Id).ToHashSet(StringComparer.Ordinal);
        var indexed = await texts.ReadAsync([.. heads.Where(head => !head.IsSuperseded)], cancellationToken);
        var written = await writer.WriteAsync(
            indexed.Select(one => ArticleDocument.Of(one, day)),
            gone,
            claim,
            cancellationToken
        );
        return [.. written.Where(id => !gone.Contains(id))];
    }

    // A row that was removed leaves no trace in the table.
    private async Task<int> RemoveGoneAsync(DateOnly day, FeedClaim claim, CancellationToken cancellationToken)
    {
        var standing = await heads.ReadIdsAsync(day, cancellationToken);
        var gone = (await FedIdsAsync(day, cancellationToken)).Where(id => !standing.Contains(id)).ToList();
        await writer.WriteAsync([], gone, claim, cancellationToken);
        return gone.Count;
    }

    private async Task<List<string>> FedIdsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        var ofDay = OData.Days(day, day);
        var filter = ofDay;
        while (true)
        {
            var query = new ServiceQuery(filter) { Size = PageSize, Select = [Field.Id, Field.Stored] };
            var page = (await service.AskAsync(query, cancellationToken)).Documents;
            ids.AddRange(page.Select(one => one.Document.Id));
            if (page.Count < PageSize)
                return ids;
            var end = page[^1].Document;
            filter = OData.And([ofDay, OData.After(end.Stored, end.Id)]);
        }
    }

    // Otherwise, a search would find an article neither among what is new nor in the service.
    private async Task WaitForAsync(string? id, FeedClaim claim, CancellationToken cancellationToken)
    {
        for (var looks = 0; id is not null && looks < MostLooks; looks++)
        {
            if (await service.HasAsync(id, cancellationToken))
                return;
            await claim.RenewAsync(cancellationToken);
            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }
}
