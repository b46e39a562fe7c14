using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Feeds;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Puts the entries of a feed into the inbox, each as the blob <c>feeds/{feed}/{hash of its ID}</c>, so that a changed entry
/// replaces its blob. Entries that are there as they are cost no request.
/// </summary>
public sealed class EntryDrop(InboxStore inbox, SeenStore store, PageFetch pages, CollectingOptions options, TimeProvider time)
{
    // Well below the time for which a feed is claimed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Drops entries, the last one first, since feeds begin with the newest.</summary>
    internal async Task<DroppedEntries> RunAsync(Feed feed, IReadOnlyList<FeedEntry> entries, CancellationToken cancellationToken)
    {
        var seen = await store.ReadAsync(feed.Id, cancellationToken);
        var (start, asked, written, left) = (time.GetTimestamp(), 0, 0, 0);
        foreach (var entry in entries.Reverse())
        {
            if (seen.Has(entry))
            {
                seen.Add(entry);
                continue;
            }

            var page = feed.FullText ? entry.Link : null;
            if (time.GetElapsedTime(start) > Longest || (page is not null && asked++ >= options.MaxPages))
            {
                left++;
                continue;
            }

            var fetched = page is null ? default : await pages.FetchAsync(page, cancellationToken);
            var isNew = !seen.HasId(entry);
            // A page that was not asked for has not been tried.
            var isComplete = !fetched.MayComeLater || (!fetched.IsPostponed && !seen.AddWithoutPage(entry));
            if (isComplete)
                seen.Add(entry);
            else
                left++;
            // What is there may be a page: it is not replaced by a summary while there is hope for the new page.
            if (isComplete || isNew)
                written += await DropAsync(feed, entry, fetched.Html, cancellationToken) ? 1 : 0;
        }

        if (seen.HasNew)
            await store.WriteAsync(feed.Id, seen, cancellationToken);
        return new DroppedEntries(written, left);
    }

    // While the page cannot be fetched, there is what the feed says. The page replaces it in the same blob, whose name is only a
    // hint at what is in it.
    private Task<bool> DropAsync(Feed feed, FeedEntry entry, byte[]? html, CancellationToken cancellationToken) =>
        inbox.DropIfChangedAsync(
            $"feeds/{feed.Id}/{StableHash.Of(entry.Id)}.{(feed.FullText ? "html" : entry.Extension)}",
            html ?? entry.Bytes,
            cancellationToken
        );
}

/// <param name="Written">Entries that are new or have changed.</param>
/// <param name="Left">Entries that are left to the next poll, as a whole or only with their pages.</param>
internal readonly record struct DroppedEntries(int Written, int Left);
