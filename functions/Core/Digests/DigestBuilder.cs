using NewsMonitor.Analysis;
using NewsMonitor.Analyzer;
using NewsMonitor.WatchLists;

namespace NewsMonitor.Digests;

/// <summary>
/// Makes a digest of what a window holds, in one pass over it. The same articles in any order give the same digest. Memory is bounded
/// by what may be shown (<see cref="ArticleShelf"/>) and by the number of different people, organizations and places.
/// </summary>
public static class DigestBuilder
{
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

        var topics = TopicGroups.Of(shelf.InOrder());
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
            Groups = GroupLines.Of(topics.Groups, unstored.CopiesOf),
            FurtherTopics = topics.Further,
            People = entities.Top(EntityCategory.Person),
            Organizations = entities.Top(EntityCategory.Organization),
            Places = entities.Top(EntityCategory.Location),
            OverCeiling = overCeiling,
            Rejected = unstored.RejectedFiles(),
        };
    }
}
