using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.News.Digests;

/// <summary>The events of a storyline that a window tells something new of.</summary>
/// <param name="Main">The event that represents it.</param>
/// <param name="Related">Its other events with two or more texts, the most important first.</param>
internal sealed record ReportedStoryline(ReportedStory Main, List<ReportedStory> Related)
{
    /// <summary>What has more events with two or more texts is a subject, such as an election.</summary>
    private const int MostRelated = 8;

    public double Score { get; init; }

    /// <summary>The events whose outlets and texts count for its rank.</summary>
    public IReadOnlyList<ReportedStory> Covering { get; init; } = [Main, .. Related];

    public IEnumerable<ReportedStory> Events => [Main, .. Related];

    /// <summary>Whether more than one article or outlet has it, or it matches a watch-list.</summary>
    public bool IsCovered => Main.Candidates.Count > 1 || Main.Outlets > 1 || Main.Bonus > 0;

    /// <summary>
    /// The storylines of these events. The event with most texts represents its storyline, unless another one matches a
    /// watch-list. An event of a single text is too loosely connected, so it is a storyline of its own; so is each event of a
    /// subject.
    /// </summary>
    public static IEnumerable<ReportedStoryline> Find(IEnumerable<ReportedStory> events) =>
        events.GroupBy(story => story.Storyline).SelectMany(Split);

    private static IEnumerable<ReportedStoryline> Split(IEnumerable<ReportedStory> events)
    {
        var ordered = events
            .OrderByDescending(story => story.Bonus)
            .ThenByDescending(story => story.Originals.Count)
            .ThenByDescending(story => story.Score)
            .ThenBy(story => story.Id, StringComparer.Ordinal)
            .ToList();
        var covered = ordered.Skip(1).Where(story => story.Originals.Count > 1).ToList();
        var related = covered.Count <= MostRelated ? covered : [];
        return ordered
            .Skip(1)
            .Except(related)
            .Select(story => new ReportedStoryline(story, []))
            .Prepend(new ReportedStoryline(ordered[0], related) { Covering = [ordered[0], .. covered] });
    }

    /// <param name="window">The window it is reported in.</param>
    /// <param name="copiesOf">The number of copies of an article, exact and near.</param>
    public DigestStory ToDigestStory(DigestWindow window, Func<string, int> copiesOf) =>
        Main.ToDigestStory(window, copiesOf) with
        {
            Score = Math.Round(Score, 3),
            Related = Related.Count > 0 ? ToRelatedEvents(window) : null,
        };

    private RelatedEvents ToRelatedEvents(DigestWindow window) =>
        new(
            Related.Count,
            Related.Sum(story => story.Candidates.Count),
            [.. Related.Select(story => story.ToDigestEvent(window))]
        );
}
