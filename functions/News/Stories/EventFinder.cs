namespace NewsMonitor.News.Stories;

/// <summary>Finds the events of some days by the same rules as digests, from what is needed to find stories alone.</summary>
public static class EventFinder
{
    /// <summary>Of the weights of terms: a name in the headline, or one that is mentioned three times.</summary>
    private const int Telling = 3;

    /// <param name="articles">In any order.</param>
    /// <returns>The articles in order, without what their outlets repeat, and their events: indices into them.</returns>
    public static (List<StoryArticle> Articles, List<StoryMembers> Events) Find(IEnumerable<StoryArticle> articles)
    {
        var sorted = Boilerplate.LeaveOut([.. articles.Order()]);
        var originals = StoryFinder.Originals(sorted);
        var division = new EventDivision(
            sorted,
            new TermCounts(sorted.Select(article => article.Terms)),
            originals,
            article => Names(article.Terms)
        );
        return (sorted, StoryCorrection.Apply(StoryFinder.Find(sorted, originals).SelectMany(division.Divide), sorted));
    }

    private static HashSet<uint> Names(StoryTerms terms)
    {
        HashSet<uint> names = [];
        foreach (var term in terms.Terms)
        {
            if (term.Kind == TermKind.Name && term.Weight >= Telling)
                names.Add(term.Hash);
        }

        return names;
    }
}
