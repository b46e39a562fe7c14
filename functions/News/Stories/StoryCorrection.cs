namespace NewsMonitor.News.Stories;

/// <summary>That a reader said an article is in the wrong story.</summary>
/// <param name="Joins">The ID of an article of the right story; null if it is one of its own.</param>
public sealed record StoryCorrection(string? Joins)
{
    /// <summary>The same stories, with each corrected article where it belongs: alone, or in the story that it joins.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="articles">What they refer to.</param>
    internal static List<StoryMembers> Apply(IEnumerable<StoryMembers> stories, IReadOnlyList<StoryArticle> articles)
    {
        var found = stories.ToList();
        // Stories of their own have numbers of storylines that no other has.
        var storyline = 2 * articles.Count;
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i].Correction is not { } correction)
                continue;
            found = [.. found.Select(story => Without(story, i)).Where(story => story.Originals.Count + story.Copies.Count > 0)];
            var right = correction.Joins is { } id ? found.FindIndex(story => All(story).Any(one => articles[one].Id == id)) : -1;
            if (right < 0)
                found.Add(new StoryMembers([i], [], storyline++));
            else
                found[right] = found[right] with { Originals = [.. found[right].Originals.Append(i).Order()] };
        }

        return found;
    }

    // A copy whose original was taken away is a text of its own.
    private static StoryMembers Without(StoryMembers story, int article)
    {
        if (!All(story).Contains(article))
            return story;
        List<int> originals = [.. story.Originals.Where(one => one != article)];
        List<int> copies = [.. story.Copies.Where(one => one != article)];
        return originals.Count > 0 || copies.Count == 0
            ? story with
            {
                Originals = originals,
                Copies = copies,
            }
            : story with
            {
                Originals = [copies[0]],
                Copies = copies[1..],
            };
    }

    private static IEnumerable<int> All(StoryMembers story) => story.Originals.Concat(story.Copies);
}
