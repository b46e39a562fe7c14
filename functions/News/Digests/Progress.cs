using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Whether a later article takes an event further than an earlier one: "suspect charged" after "man sought".</summary>
internal static class Progress
{
    private const int FewestShared = 2;

    /// <summary>
    /// The headlines share two things, names or words, and if both name people or bodies, one of these. The later text has at
    /// least half of the words of the earlier headline, so it knows what that tells; a headline without a text has two of them.
    /// The earlier text does not have all words of the later headline, or only said of one that it may or will happen.
    /// </summary>
    public static bool IsMade(ArticleCandidate earlier, ArticleCandidate later)
    {
        if (later.At <= earlier.At)
            return false;
        var told = HeadlineWords.Of(Headline.WithoutOutlet(earlier.Title));
        var known = told.Count(word => later.Story.Terms.Find(word) is not null);
        return known >= FewestShared
            && (2 * known >= told.Count || !EventDivision.IsWholeText(later.Story.Terms))
            && Shared(earlier, later, [.. told.Intersect(HeadlineWords.Of(later.Title))]) >= FewestShared
            && later.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Event) is { } happened
            && Array.Exists(happened.Words, word => IsNew(word, earlier.Story, happened.Prospects));
    }

    // A name is one thing, however many words it has.
    private static int Shared(ArticleCandidate earlier, ArticleCandidate later, HashSet<uint> words)
    {
        var (who, others) = (Named(earlier), Named(later));
        if (who.Count > 0 && others.Count > 0 && !who.Exists(name => words.Overlaps(name.Words)))
            return 0;
        var count = 0;
        foreach (var name in who)
        {
            var before = words.Count;
            words.ExceptWith(name.Words);
            count += words.Count < before ? 1 : 0;
        }

        return count + words.Count;
    }

    private static List<Fact> Named(ArticleCandidate article) =>
        [.. article.Facts.Where(fact => fact is { InTitle: true, Kind: FactKind.Person or FactKind.Name })];

    private static bool IsNew(uint word, StoryArticle earlier, Prospects? prospects) =>
        (prospects?.Of(word) ?? Certainty.Stated) == Certainty.Stated
        && (earlier.Terms.Find(word) is null || earlier.Prospects?.Of(word) < Certainty.Stated);
}
