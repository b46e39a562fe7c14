using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// Handles the articles of a blob's earlier versions: those that the latest version no longer contains leave the digests. If the
/// latest version contains no article at all, because it cannot be read, the earlier ones stay.
/// </summary>
public sealed class Succession(PartStore parts, ArticleStore articles, InboxStore inbox)
{
    /// <summary>Which of two versions of a blob was written later.</summary>
    public async Task<bool> IsNewerAsync(BlobVersion one, BlobVersion other, CancellationToken cancellationToken) =>
        one.LastModified != other.LastModified
            ? one.LastModified > other.LastModified
            // Storage gives the time of a write only in seconds; within the same second, the current version is the newer one.
            : await inbox.IsCurrentAsync(one, cancellationToken);

    /// <summary>One article supersedes another; each was the only article of its version.</summary>
    public Task GiveWayAsync(Settlement older, Settlement newer, CancellationToken cancellationToken) =>
        older.Outcome == SettledAs.Stored && newer.ArticleId is not null && newer.ArticleId != older.ArticleId
            ? articles.SupersedeAsync(older.Day, older.ArticleId!, newer.ArticleId, cancellationToken)
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
        foreach (var article in earlier.Where(one => one.Outcome == SettledAs.Stored && !ids.Contains(one.ArticleId!)))
        {
            var by = byPart.GetValueOrDefault(article.Origin.Part) ?? byPart.Values.First();
            await articles.SupersedeAsync(article.Day, article.ArticleId!, by, cancellationToken);
        }
    }
}
