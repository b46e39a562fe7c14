using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Feeds;

/// <summary>Gives entries IDs of their own where a feed gives several the same one.</summary>
internal static class EntryIds
{
    /// <summary>
    /// The entries without repetitions. Of those that share an ID, each is identified by its link or content as well.
    /// </summary>
    public static IReadOnlyList<FeedEntry> Distinct(IReadOnlyList<FeedEntry> entries)
    {
        var distinct = entries.DistinctBy(entry => (entry.Id, entry.Content)).ToList();
        distinct = Qualified(distinct, entry => entry.Link?.AbsoluteUri ?? "");
        return Qualified(distinct, entry => entry.Content);
    }

    private static List<FeedEntry> Qualified(List<FeedEntry> entries, Func<FeedEntry, string> by)
    {
        var counts = entries.CountBy(entry => entry.Id).ToDictionary();
        return
        [
            .. entries.Select(entry => counts[entry.Id] == 1 ? entry : entry with { Id = StableHash.Of(entry.Id, by(entry)) }),
        ];
    }
}
