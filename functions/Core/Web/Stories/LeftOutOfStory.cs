using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>An article that would be in a story if no reader had said that it is not relevant.</summary>
/// <param name="Event">The number of the event.</param>
/// <param name="Place">The article.</param>
/// <param name="Verdict">The number of the verdict.</param>
internal sealed record LeftOutOfStory(int Event, StoryPlace Place, int Verdict)
{
    /// <summary>Finds the events with these articles again; each belongs to the event that most of its company is in.</summary>
    /// <param name="all">All articles, those that are left out included.</param>
    /// <param name="articles">The others, in order.</param>
    /// <param name="events">Their events, as indices into them.</param>
    public static IReadOnlyList<LeftOutOfStory> Find(
        IReadOnlyList<StoryArticle> all,
        IReadOnlyList<StoryArticle> articles,
        IReadOnlyList<StoryMembers> events
    )
    {
        if (all.All(article => article.HiddenBy is null))
            return [];
        Dictionary<string, int> eventOf = new(StringComparer.Ordinal);
        foreach (var (number, one) in events.Index())
        foreach (var i in one.Originals.Concat(one.Copies))
            eventOf[articles[i].Id] = number;
        var (sorted, together) = EventFinder.Find(all);
        return
        [
            .. together
                .Select(one => one.Originals.Concat(one.Copies).Select(i => sorted[i]).ToList())
                .SelectMany(company => Of(company, eventOf)),
        ];
    }

    // One whose company is all left out is in no story that anybody sees.
    private static IEnumerable<LeftOutOfStory> Of(List<StoryArticle> company, Dictionary<string, int> eventOf)
    {
        var most = company
            .Where(article => eventOf.ContainsKey(article.Id))
            .CountBy(article => eventOf[article.Id])
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)
            .ToList();
        if (most.Count == 0)
            yield break;
        foreach (var article in company)
            if (article.HiddenBy is { } verdict)
                yield return new LeftOutOfStory(most[0].Key, StoryPlace.Of(article), verdict);
    }
}
