using NewsMonitor.News.Stories;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>Where an article was grouped.</summary>
/// <param name="Id">The article.</param>
/// <param name="Story">The first article of its story: itself if nothing else is about its event.</param>
/// <param name="Storyline">The first article of its storyline.</param>
/// <param name="CopyOf">The article that it is a copy of; null if it is an original.</param>
/// <param name="Notice">What kind of notice it is; null if it is a report.</param>
internal sealed record StoryLine(string Id, string Story, string Storyline, string? CopyOf, string? Notice);

/// <summary>Groups articles, for other programs.</summary>
internal static class StoryLines
{
    /// <returns>One line for each article, in their order.</returns>
    public static IReadOnlyList<StoryLine> Of(IReadOnlyList<StoryArticle> articles)
    {
        var sorted = Boilerplate.LeaveOut([.. articles.Order()]);
        var originals = StoryFinder.Originals(sorted);
        var lines = new Dictionary<string, StoryLine>(StringComparer.Ordinal);
        var storylines = new Dictionary<int, string>();
        foreach (var story in StoryFinder.Find(sorted, originals))
        {
            var first = sorted[story.Originals[0]].Id;
            storylines.TryAdd(story.Storyline, first);
            foreach (var article in story.Originals.Concat(story.Copies))
            {
                var copied = originals[article] == article ? null : sorted[originals[article]].Id;
                lines[sorted[article].Id] = new StoryLine(
                    sorted[article].Id,
                    first,
                    storylines[story.Storyline],
                    copied,
                    sorted[article].Notice
                );
            }
        }

        return [.. articles.Select(article => lines[article.Id])];
    }
}
