using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Tells an update from the next headline of a series ("Kroll Bank cuts rate", "Brandt Bank cuts rate"): the articles of a series
/// share words, those of one subject name what others are about.
/// </summary>
internal sealed class StorySubjects(StoryScorer scorer, NameHashes identities)
{
    /// <summary>
    /// Whether an earlier article and one of the window are about the same: one mentions a person or body that the other is
    /// about. A name that is everywhere does not count; what is about no name is about anything.
    /// </summary>
    public bool AreShared(List<StoryArticle> earlier, IEnumerable<ArticleCandidate> now)
    {
        var before = earlier.ConvertAll(Of);
        var after = now.Select(candidate => Of(candidate.Story)).ToList();
        return before.Exists(one => after.Exists(other => AreShared(one, other)));
    }

    private static bool AreShared(Subjects one, Subjects other) =>
        one.About.Count == 0
        || other.About.Count == 0
        || one.About.Overlaps(other.Mentioned)
        || other.About.Overlaps(one.Mentioned);

    private Subjects Of(StoryArticle article)
    {
        HashSet<uint> mentioned = [];
        foreach (var term in article.Terms.Terms)
        {
            if (term.Kind is TermKind.Name or TermKind.Place && identities.Find(term.Hash) is { } name)
                mentioned.Add(name);
        }

        var about = scorer.Names(article, TermKind.Name).Where(name => !scorer.Frequencies.IsEverywhere(name));
        return new Subjects([.. about], mentioned);
    }

    private sealed record Subjects(HashSet<uint> About, HashSet<uint> Mentioned);
}
