using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>The articles about one event, as indices into the list they were found in.</summary>
/// <param name="Originals">Articles with original texts, the earliest first; at least one.</param>
/// <param name="Copies">Near-copies of these, the earliest first.</param>
/// <param name="Storyline">The number of its storyline: the same for events that belong together.</param>
public sealed record StoryMembers(List<int> Originals, List<int> Copies, int Storyline)
{
    /// <summary>
    /// The same for parts of an event that was divided, if they have something in common with the largest part; null for the
    /// other parts, and if it was not divided.
    /// </summary>
    internal int? Matter { get; init; }
}

/// <summary>
/// Groups articles by event, and events by storyline: copies are merged, the other texts are clustered by average linkage of
/// their terms, and the tree of clusters is cut twice. The cost per article is bounded.
/// </summary>
public static class StoryFinder
{
    /// <summary>The mean similarity of the articles about one event.</summary>
    internal const double EventThreshold = 0.21;

    /// <summary>The same, as a share of the mean similarity within the less cohesive of two clusters.</summary>
    private const double EventCohesion = 0.6;

    /// <summary>
    /// A name in common is two terms, the name and its word. It does not make one event of two articles, however short they are.
    /// </summary>
    private const int FewestShared = 3;

    /// <summary>The mean similarity of the articles of a storyline, such as the bombs, the arrest and the reactions.</summary>
    private const double StorylineThreshold = 0.055;

    /// <summary>
    /// With fewer articles, words that all news has in common cannot be told apart from those of a storyline: each event is one.
    /// </summary>
    private const int FewestForStorylines = 30;

    // After each step, the next candidates are looked for among fewer, larger clusters.
    private static readonly Cut[] EventSteps = [.. Steps([0.32, 0.25, EventThreshold], EventCohesion)];
    private static readonly Cut[] StorylineSteps = [.. Steps([0.12, 0.09, StorylineThreshold], cohesion: 0)];

    /// <summary>For each article the index of the original that it is a copy of; its own index if it is an original.</summary>
    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    public static int[] Originals(IReadOnlyList<StoryArticle> articles) =>
        CopyFinder.Originals(
            [.. articles.Select(article => article.Sketch)],
            (one, other) => articles[one].Terms.SharesSubject(articles[other].Terms)
        );

    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    /// <returns>The stories, the earliest first; each article is in exactly one.</returns>
    public static List<StoryMembers> Find(IReadOnlyList<StoryArticle> articles) => Find(articles, Originals(articles));

    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    /// <param name="originals">What <see cref="Originals"/> found.</param>
    /// <returns>The stories, the earliest first; each article is in exactly one.</returns>
    public static List<StoryMembers> Find(IReadOnlyList<StoryArticle> articles, int[] originals) =>
        Find(articles, originals, new ArticleVectors(articles, originals));

    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    /// <param name="originals">What <see cref="Originals"/> found.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <returns>The stories, the earliest first; each article is in exactly one.</returns>
    internal static List<StoryMembers> Find(IReadOnlyList<StoryArticle> articles, int[] originals, ArticleVectors vectors)
    {
        var texts = Enumerable
            .Range(0, articles.Count)
            .Where(i => originals[i] == i)
            .ToLookup(i => articles[i].Notice is not null);
        List<StoryCluster> clusters = [.. texts[false].Select(i => StoryCluster.Of(vectors.Of(i), i))];
        var similar = new SimilarClusters(vectors.Terms, clusters.Count, articles.Count, FewestShared);
        var events = NearestEvents.Join(Merge(clusters, similar, EventSteps), similar);
        var members = events.SelectMany(new SubjectDivision(vectors.Of, EventSteps).Divide).ToList();
        var storylines = articles.Count < FewestForStorylines ? events : Merge(events, similar, StorylineSteps);
        var storylineOf = new int[articles.Count];
        foreach (var (number, storyline) in storylines.Index())
        {
            foreach (var article in storyline.Articles)
                storylineOf[article] = number;
        }

        var copies = Enumerable.Range(0, articles.Count).Where(i => originals[i] != i).ToLookup(i => originals[i]);
        var reports = members.Select(story => new StoryMembers(
            [.. story],
            [.. story.SelectMany(original => copies[original]).Order()],
            storylineOf[story[0]]
        ));
        // Notices share a template, not an event. Their storylines continue the numbers.
        var notices = texts[true].Select((text, i) => new StoryMembers([text], [.. copies[text]], articles.Count + i));
        return [.. reports.Concat(notices).OrderBy(story => story.Originals[0])];
    }

    private static List<StoryCluster> Merge(List<StoryCluster> clusters, SimilarClusters similar, Cut[] steps) =>
        steps.Aggregate(clusters, (merged, cut) => AverageLinkage.Merge(merged, similar, cut));

    private static IEnumerable<Cut> Steps(double[] thresholds, double cohesion) =>
        thresholds.Select(threshold => new Cut(threshold, cohesion));
}
