using NewsMonitor.Analysis;
using NewsMonitor.Analyzer;
using NewsMonitor.Stories;
using NewsMonitor.WatchLists;

namespace NewsMonitor.Digests;

/// <summary>
/// Makes a digest of what a window holds, in one pass over it. The same articles in any order give the same digest. Memory is bounded
/// by what may be shown (<see cref="ArticleShelf"/>) and by the number of different people, organizations and places.
/// </summary>
public static class DigestBuilder
{
    /// <summary>How far back a digest knows what was told.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    // Some seventy megabytes; more articles than that in three days, and the oldest are forgotten.
    private const int MostEarlier = 40_000;

    public static async Task<Digest> BuildAsync(
        IDigestSource source, DigestDefinition definition, DigestWindow window, CancellationToken cancellation = default)
    {
        var unstored = new UnstoredTally();
        await foreach (var blob in source.UnstoredAsync(window.From, window.To, cancellation).WithCancellation(cancellation))
            unstored.Add(blob);

        var tone = new ToneTally();
        var shelf = new ArticleShelf();
        var entities = new EntityTally();
        var watched = new WatchTally(definition.WatchLists);
        var received = 0;
        var overCeiling = 0;
        await foreach (var article in source.ArticlesAsync(window.From, window.To, cancellation).WithCancellation(cancellation))
        {
            received++;
            var matches = WatchListMatcher.Match(article, definition.WatchLists);
            if (definition.Covers == Coverage.Matches && matches.Count == 0)
                continue;
            watched.Add(article, matches);
            tone.Add(article.Tags.Sentiment.Label);
            shelf.Add(article, matches);
            entities.Add(article);
            overCeiling += article.Tags.Analyzer == AnalyzerNames.EmbeddedOverCeiling ? 1 : 0;
        }

        var stories = StoryDesk.Of(definition, window, shelf.InOrder(), await EarlierAsync(source, definition, window, cancellation), unstored);
        var topics = TopicGroups.Of(stories.Remaining);
        return new Digest
        {
            Id = definition.Id,
            Name = definition.Name,
            Window = window,
            TimeZone = definition.Schedule.Zone.Id,
            Comes = ScheduleWords.Of(definition),
            OnlyMatches = definition.Covers == Coverage.Matches,
            Counts = new DigestCounts(tone.Total, tone.Counts, unstored.Copies, unstored.Rejected, shelf.Count, received),
            WatchLists = watched.Lists(),
            Stories = stories.Stories,
            StoryCounts = stories.Counts,
            Groups = GroupLines.Of(topics.Groups, stories.CopiesOf),
            FurtherTopics = topics.Further,
            People = entities.Top(EntityCategory.Person),
            Organizations = entities.Top(EntityCategory.Organization),
            Places = entities.Top(EntityCategory.Location),
            OverCeiling = overCeiling,
            Rejected = unstored.RejectedFiles(),
        };
    }

    // What came in between the last digest and a window that does not reach back to it was told to nobody. An alert looks every few
    // minutes: it does not look back.
    private static async Task<List<StoryArticle>> EarlierAsync(
        IDigestSource source, DigestDefinition definition, DigestWindow window, CancellationToken cancellation)
    {
        var newest = new PriorityQueue<StoryArticle, StoryArticle>();
        var told = window.MissedFrom ?? window.From;
        if (definition.IsAlert || told <= window.From - LookBack)
            return [];
        await foreach (var article in source.EarlierAsync(window.From - LookBack, told, cancellation).WithCancellation(cancellation))
        {
            newest.Enqueue(article, article);
            if (newest.Count > MostEarlier)
                newest.Dequeue();
        }

        return [.. newest.UnorderedItems.Select(item => item.Element)];
    }
}
