using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// Handles the articles of a blob's earlier versions: those that the latest version no longer contains leave the digests. If the
/// latest version contains no article at all, because it cannot be read, the earlier ones stay. So does an article that another
/// blob contains.
/// </summary>
public sealed class Succession(PartStore parts, ClaimStore claims, CopyStore copies, ArticleStore articles, InboxStore inbox)
{
    /// <summary>Which of two versions of a blob was written later.</summary>
    public async Task<bool> IsNewerAsync(BlobVersion one, BlobVersion other, CancellationToken cancellationToken) =>
        one.LastModified != other.LastModified
            ? one.LastModified > other.LastModified
            // Storage gives the time of a write only in seconds; within the same second, the current version is the newer one.
            : await inbox.IsCurrentAsync(one, cancellationToken);

    /// <summary>One article supersedes another; each was the only article of its version.</summary>
    public Task GiveWayAsync(Settlement older, Settlement newer, CancellationToken cancellationToken) =>
        older.ArticleId is not null && newer is { ArticleId: not null, Newer: null } && newer.ArticleId != older.ArticleId
            ? SupersedeAsync(older, newer.ArticleId, cancellationToken)
            : Task.CompletedTask;

    /// <summary>
    /// The same for versions that may have several parts. Afterward, the rows of the older versions' parts are removed.
    /// </summary>
    /// <param name="older">An older version that was one article; null if there was none, or it had parts.</param>
    /// <param name="newer">The version that stays.</param>
    /// <param name="cancellationToken">Stops; repeating the call finishes the work.</param>
    public async Task GiveWayWithPartsAsync(Settlement? older, Settlement newer, CancellationToken cancellationToken)
    {
        var rows = await parts.ReadAsync(newer.Blob.Name, cancellationToken).ToListAsync(cancellationToken);
        List<Settlement> kept = [newer, .. rows.Where(row => IsOf(row, newer)).Select(row => row.Settled)];
        kept.RemoveAll(one => one.Newer is not null);
        var gone = await OlderAsync(rows.Where(row => !IsOf(row, newer)), newer, cancellationToken);
        List<Settlement> earlier = [.. gone.Select(row => row.Settled)];
        if (older is not null)
            earlier.Insert(0, older);
        await SupersedeAsync(earlier, kept, cancellationToken);
        await parts.RemoveAsync(newer.Blob.Name, gone, cancellationToken);
    }

    private static bool IsOf(PartReceipt row, Settlement version) => row.Settled.Blob.ETag == version.Blob.ETag;

    private async Task<List<PartReceipt>> OlderAsync(
        IEnumerable<PartReceipt> others,
        Settlement newer,
        CancellationToken cancellationToken
    )
    {
        List<PartReceipt> older = [];
        foreach (var version in others.GroupBy(row => row.Settled.Blob))
        {
            if (!await IsNewerAsync(version.Key, newer.Blob, cancellationToken))
                older.AddRange(version);
        }

        return older;
    }

    // The part with the same name has most likely replaced the article; only operators see which one did.
    private async Task SupersedeAsync(List<Settlement> earlier, List<Settlement> kept, CancellationToken cancellationToken)
    {
        var ids = kept.Select(one => one.ArticleId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
            return;
        var byPart = kept.Where(one => one.ArticleId is not null)
            .DistinctBy(one => one.Origin.Part)
            .ToDictionary(one => one.Origin.Part, one => one.ArticleId!, StringComparer.Ordinal);
        foreach (var article in earlier.Where(one => one.ArticleId is not null && !ids.Contains(one.ArticleId)))
        {
            var by = byPart.GetValueOrDefault(article.Origin.Part) ?? byPart.Values.First();
            await SupersedeAsync(article, by, cancellationToken);
        }
    }

    // The article may belong to another blob: a copy's, or, since this blob was overwritten, to that of a copy.
    private async Task SupersedeAsync(Settlement older, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(older, cancellationToken) is not { Retired: null } article || article.Blob.Name != older.Blob.Name)
            return;
        if (await MoveToCopyAsync(article, cancellationToken))
            return;
        await articles.SupersedeAsync(article, by, null, cancellationToken);

        // A copy that was recognized in the meantime.
        await MoveToCopyAsync(article, cancellationToken);
    }

    private async Task<StoredArticle?> FindAsync(Settlement settled, CancellationToken cancellationToken)
    {
        // A copy is filed under the day on which it was recognized.
        var day =
            settled.Outcome == SettledAs.Stored
                ? settled.Day
                : (await claims.FindAsync(settled.ArticleId!, cancellationToken))?.Day;
        return day is { } filed ? await articles.FindAsync(filed, settled.ArticleId!, cancellationToken) : null;
    }

    /// <summary>Whether another blob contains the article.</summary>
    internal async Task<bool> HasCopyAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        await foreach (var copy in copies.ReadAsync(article.Id, cancellationToken))
        {
            if (copy.Blob.Name != article.Blob.Name && await inbox.IsCurrentAsync(copy.Blob, cancellationToken))
                return true;
        }

        return false;
    }

    /// <summary>Whether another blob contains the article, which then belongs to that blob.</summary>
    private async Task<bool> MoveToCopyAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        await foreach (var copy in copies.ReadAsync(article.Id, cancellationToken))
        {
            if (copy.Blob.Name == article.Blob.Name || !await inbox.IsCurrentAsync(copy.Blob, cancellationToken))
                continue;
            await articles.ReviveAsync(article, copy, cancellationToken);

            // From now on, overwriting that blob supersedes the article; it may have been overwritten a moment before.
            if (await inbox.IsCurrentAsync(copy.Blob, cancellationToken))
                return true;
        }

        return false;
    }
}
