using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.News.Digests;

/// <summary>The events of a storyline that a window tells something new of.</summary>
/// <param name="Main">The event that represents it.</param>
/// <param name="Related">Its other events that are shown with it, the most important first.</param>
internal sealed record ReportedStoryline(ReportedStory Main, List<ReportedStory> Related)
{
    /// <summary>What has more events with two or more texts is a subject, such as an election.</summary>
    private const int MostRelated = 8;

    /// <summary>The least share of the articles about a name that are in a storyline that it belongs to.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The same of a name that is everywhere.</summary>
    private const double LeastShareEverywhere = 0.9;

    public double Score { get; init; }

    /// <summary>
    /// The events whose outlets and texts count for its rank: those with two texts or more, and at most half as many single texts
    /// as these have, since these may only share its subject.
    /// </summary>
    public IReadOnlyList<ReportedStory> Covering { get; init; } = [Main, .. Related];

    public IEnumerable<ReportedStory> Events => [Main, .. Related];

    /// <summary>Whether more than one article or outlet has it, or it matches a watch-list.</summary>
    public bool IsCovered => Main.Candidates.Count > 1 || Main.Outlets > 1 || Main.Bonus > 0;

    /// <summary>
    /// The storylines of a window. The event with most texts represents its storyline, unless another one matches a watch-list.
    /// Related events have two texts or more and share a name of the storyline with it; others are storylines of their own, and
    /// so is each event of a subject.
    /// </summary>
    /// <param name="events">All events of the window. Those without news are not in the result.</param>
    /// <param name="window">The window.</param>
    /// <param name="frequencies">How many articles are about a name.</param>
    public static IEnumerable<ReportedStoryline> Find(
        IEnumerable<ReportedStory> events,
        DigestWindow window,
        NameFrequencies frequencies
    ) =>
        events
            .GroupBy(story => story.Storyline)
            .SelectMany(storyline =>
                Split(
                    [.. storyline.Where(story => !story.IsContinuing && !story.IsOld(window))],
                    NamesOf([.. storyline], frequencies)
                )
            );

    // Names that are in the news because of this storyline more than of all others together. A name that is everywhere connects
    // nothing, unless it is this storyline that is everywhere.
    private static List<uint> NamesOf(List<ReportedStory> storyline, NameFrequencies frequencies) =>
        [
            .. storyline
                .SelectMany(story => story.Names)
                .GroupBy(name => name.Key, name => name.Value)
                .Where(name =>
                    name.Sum()
                    >= (frequencies.IsEverywhere(name.Key) ? LeastShareEverywhere : LeastShare) * frequencies.Window[name.Key]
                )
                .Select(name => name.Key),
        ];

    private static IEnumerable<ReportedStoryline> Split(List<ReportedStory> events, List<uint> names)
    {
        if (events.Count == 0)
            return [];
        var ordered = events
            .OrderByDescending(story => story.Bonus)
            .ThenByDescending(story => story.Originals.Count)
            .ThenByDescending(story => names.Count(story.IsAbout))
            .ThenByDescending(story => story.Score)
            .ThenBy(story => story.Id, StringComparer.Ordinal)
            .ToList();
        var shared = names.FindAll(ordered[0].IsAbout);
        var others = ordered
            .Skip(1)
            .Where(story => shared.Exists(story.IsAbout) || (story.Matter is { } matter && matter == ordered[0].Matter))
            .ToLookup(story => story.Originals.Count > 1);
        List<ReportedStory> covered = [ordered[0], .. others[true]];
        List<ReportedStory> covering = [.. covered, .. others[false].Take(covered.Sum(story => story.Originals.Count) / 2)];
        var related = covered.Count - 1 <= MostRelated ? covered[1..] : [];
        return ordered
            .Skip(1)
            .Except(related)
            .Select(story => new ReportedStoryline(story, []))
            .Prepend(new ReportedStoryline(ordered[0], related) { Covering = covering });
    }

    /// <param name="window">The window it is reported in.</param>
    /// <param name="copiesOf">The number of copies of an article, exact and near.</param>
    public DigestStory ToDigestStory(DigestWindow window, Func<string, int> copiesOf) =>
        Main.ToDigestStory(window, copiesOf, Related.SelectMany(story => story.Candidates)) with
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
