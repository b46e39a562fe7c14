namespace NewsMonitor.News.Digests;

/// <summary>Which events of a storyline are related, how much they have in common, and which of them represents it.</summary>
/// <param name="names">The names of the storyline.</param>
/// <param name="similarity">How much two events have in common: 0 to 1, as much as two reports of one event.</param>
internal sealed class EventRelations(HashSet<uint> names, Func<ReportedStory, ReportedStory, double> similarity)
{
    /// <summary>More are not compared with all others, so that the work per event is bounded.</summary>
    private const int MostCompared = 100;

    /// <summary>
    /// The event with most coverage: its texts, and those of each related event by how much that has in common with it. An event
    /// with less than half as many texts as the largest is only related to it. If a larger event is as similar to it as two
    /// reports of one event, that one represents both. What matches a watch-list comes before, and an event that is only comments
    /// and questions after all others.
    /// </summary>
    /// <param name="events">At least one.</param>
    /// <returns>The event, and those related to it with their shares, more than 0 and at most 1.</returns>
    public (ReportedStory Main, List<(ReportedStory Event, double Share)> Related) FindMain(List<ReportedStory> events)
    {
        var bonus = events.Max(story => story.Bonus);
        var eligible = events.FindAll(story => story.Bonus >= bonus);
        var (central, related) = FindCentral(eligible, events);
        if (!central.IsPlain && eligible.FindAll(story => story.IsPlain) is { Count: > 0 } plain)
            (central, related) = FindCentral(plain, events);
        var larger = related
            .Where(other => other.Share >= 1 && other.Event.Bonus >= bonus && Texts(other.Event) > Texts(central))
            .Select(other => other.Event)
            .Where(story => story.IsPlain || !central.IsPlain)
            .MaxBy(Texts);
        return larger is null ? (central, related) : (larger, [(central, 1), .. related.Where(other => other.Event != larger)]);
    }

    private (ReportedStory Main, List<(ReportedStory Event, double Share)> Related) FindCentral(
        List<ReportedStory> eligible,
        List<ReportedStory> events
    )
    {
        var most = eligible.Max(Texts);
        return eligible
            .Where(story => 2 * Texts(story) >= most)
            .OrderByDescending(Texts)
            .ThenByDescending(story => NamesOf(story).Count())
            .ThenByDescending(story => story.Score)
            .ThenBy(story => story.Id, StringComparer.Ordinal)
            .Take(MostCompared)
            .Select(story => (Main: story, Related: RelatedTo(story, events)))
            .MaxBy(story => Texts(story.Main) + story.Related.Sum(other => other.Share * Texts(other.Event)));
    }

    private List<(ReportedStory Event, double Share)> RelatedTo(ReportedStory main, List<ReportedStory> events)
    {
        var shared = NamesOf(main).ToList();
        return
        [
            .. events
                .Where(story => story != main && (shared.Exists(story.IsAbout) || AreOfOneMatter(story, main)))
                .Select(story => (Event: story, Share: similarity(main, story)))
                .Where(related => related.Share > 0),
        ];
    }

    private static int Texts(ReportedStory story) => story.Originals.Count;

    private static bool AreOfOneMatter(ReportedStory one, ReportedStory other) =>
        one.Matter is { } matter && matter == other.Matter;

    private IEnumerable<uint> NamesOf(ReportedStory story) =>
        story.Names.Keys.Where(name => names.Contains(name) && story.IsAbout(name));
}
