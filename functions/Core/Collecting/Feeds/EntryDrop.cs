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
            if (!seen.Has(entry))
            {
                var page = feed.FullText ? entry.Link : null;
                if (time.GetElapsedTime(start) > Longest || (page is not null && asked++ >= options.MaxPages))
                {
                    left++;
                    continue;
                }

                written += await DropAsync(feed, entry, page, cancellationToken) ? 1 : 0;
            }

            seen.Add(entry);
        }

        if (seen.HasNew)
            await store.WriteAsync(feed.Id, seen, cancellationToken);
        return new DroppedEntries(written, left);
    }

    // If the page cannot be fetched, there is still what the feed says.
    private async Task<bool> DropAsync(Feed feed, FeedEntry entry, Uri? page, CancellationToken cancellationToken)
    {
        var html = page is null ? null : await pages.FetchAsync(page, cancellationToken);
        return await inbox.DropIfChangedAsync(
            $"feeds/{feed.Id}/{StableHash.Of(entry.Id)}.{(html is null ? entry.Extension : "html")}",
            html ?? entry.Bytes,
            cancellationToken
        );
    }
}

/// <param name="Written">Entries that are new or have changed.</param>
/// <param name="Left">Entries that are left to the next poll.</param>
internal readonly record struct DroppedEntries(int Written, int Left);
