using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Stories;

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

    /// <summary>How much a single text has in common with the main event if it is shown with it.</summary>
    private const double LeastShareOfSingle = 0.5;

    public double Score { get; init; }

    /// <summary>
    /// The events whose outlets and texts count for its rank, and how much: the main one, and each that is related to it by how
    /// much they have in common, more than 0 and at most 1.
    /// </summary>
    public IReadOnlyList<(ReportedStory Event, double Share)> Covering { get; init; } = [(Main, 1)];

    public IEnumerable<ReportedStory> Events => [Main, .. Related];

    /// <summary>Whether more than one article or outlet has it or what is shown with it, or it matches a watch-list.</summary>
    public bool IsCovered => Main.Candidates.Count > 1 || Main.Outlets > 1 || Main.Bonus > 0 || Related.Count > 0;

    /// <summary>
    /// The storylines of a window. The event with most coverage represents its storyline, unless another one matches a watch-list
    /// (<see cref="EventRelations"/>). Related events share a name of the storyline with it; others are storylines of their own, and
    /// so is each event of a subject.
    /// </summary>
    /// <param name="events">All events of the window. Those without news are not in the result.</param>
    /// <param name="window">The window.</param>
    /// <param name="frequencies">How many articles are about a name.</param>
    /// <param name="similarity">How much two events have in common: 0 to 1, as much as two reports of one event.</param>
    public static IEnumerable<ReportedStoryline> Find(
        IEnumerable<ReportedStory> events,
        DigestWindow window,
        NameFrequencies frequencies,
        Func<ReportedStory, ReportedStory, double> similarity
    ) =>
        events
            .GroupBy(story => story.Storyline)
            .SelectMany(storyline =>
                Split(
                    [.. storyline.Where(story => !story.IsContinuing && !story.IsOld(window))],
                    new EventRelations(NamesOf([.. storyline], frequencies), similarity)
                )
            );

    // Names that are in the news because of this storyline more than of all others together. A name that is everywhere connects
    // nothing, unless it is this storyline that is everywhere.
    private static HashSet<uint> NamesOf(List<ReportedStory> storyline, NameFrequencies frequencies) =>
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

    private static IEnumerable<ReportedStoryline> Split(List<ReportedStory> events, EventRelations relations)
    {
        if (events.Count == 0)
            return [];
        var (main, others) = relations.FindMain(events);
        var related = Shown(others);
        return events
            .Where(story => story != main)
            .Except(related)
            .Select(story => new ReportedStoryline(story, []))
            .Prepend(new ReportedStoryline(main, related) { Covering = [(main, 1), .. others] });
    }

    // A single text may only share its subject, so it must have much in common with the main event. A headline has too few words
    // to tell.
    private static List<ReportedStory> Shown(List<(ReportedStory Event, double Share)> related)
    {
        if (related.Count(other => other.Event.Originals.Count > 1) > MostRelated)
            return [];
        return
        [
            .. related
                .Where(other =>
                    other.Event.Originals.Count > 1 || (other.Share >= LeastShareOfSingle && IsWholeText(other.Event))
                )
                .OrderByDescending(other => other.Event.Originals.Count)
                .ThenByDescending(other => other.Share)
                .ThenBy(other => other.Event.Id, StringComparer.Ordinal)
                .Take(MostRelated)
                .Select(other => other.Event),
        ];
    }

    private static bool IsWholeText(ReportedStory story) =>
        story.Candidates.TrueForAll(candidate => EventDivision.IsWholeText(candidate.Story.Terms));

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
