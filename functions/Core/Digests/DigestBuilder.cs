using NewsMonitor.Analyzer;
using NewsMonitor.Articles;
using NewsMonitor.Stories;

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

    /// <param name="source">What came in.</param>
    /// <param name="definition">Of the digest.</param>
    /// <param name="window">The time it covers.</param>
    /// <param name="bonus">What an article adds to the rank of its story, 0 to 10, as for matching a watch-list; null for nothing.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Digest> BuildAsync(
        IDigestSource source, DigestDefinition definition, DigestWindow window, Func<StoredArticle, double>? bonus = null,
        CancellationToken cancellation = default)
    {
        var unstored = new UnstoredTally();
        await foreach (var blob in source.UnstoredAsync(window.From, window.To, cancellation).WithCancellation(cancellation))
            unstored.Add(blob);

        var tone = new ToneTally();
        var shelf = new ArticleShelf();
        var entities = new EntityTally();
        await foreach (var article in source.ArticlesAsync(window.From, window.To, cancellation).WithCancellation(cancellation))
        {
            tone.Add(article.Tags.Sentiment.Label);
            shelf.Add(article, bonus?.Invoke(article) ?? 0);
            entities.Add(article);
        }

        var stories = StoryDesk.Of(window, shelf.InOrder(), await EarlierAsync(source, window, cancellation), unstored);
        var topics = TopicGroups.Of(stories.Remaining);
        return new Digest
        {
            Id = definition.Id,
            Name = definition.Name,
            Window = window,
            TimeZone = definition.Schedule.Zone.Id,
            Counts = new DigestCounts(tone.Total, tone.Counts, unstored.Copies, unstored.Rejected, shelf.Count),
            Stories = stories.Stories,
            StoryCounts = stories.Counts,
            Groups = GroupLines.Of(topics.Groups, stories.CopiesOf),
            FurtherTopics = topics.Further,
            People = entities.Top(EntityCategory.Person),
            Organizations = entities.Top(EntityCategory.Organization),
            Places = entities.Top(EntityCategory.Location),
            Rejected = unstored.RejectedFiles(),
        };
    }

    // What came in between the last digest and a window that does not reach back to it was told to nobody.
    private static async Task<List<StoryArticle>> EarlierAsync(IDigestSource source, DigestWindow window, CancellationToken cancellation)
    {
        var newest = new PriorityQueue<StoryArticle, StoryArticle>();
        var told = window.MissedFrom ?? window.From;
        if (told <= window.From - LookBack)
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
