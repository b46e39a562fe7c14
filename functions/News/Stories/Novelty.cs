namespace NewsMonitor.News.Stories;

/// <summary>
/// Finds what is new in a story. A name or figure in a headline is new if no earlier article has it anywhere in its text. One in
/// the text must also be in at least two articles of the window and in a third of them, since each writer adds background, or in
/// a sentence that says that it just happened. A phrase must be in the headlines of three articles and have no word in common
/// with earlier articles, since anything can be put in other words. If nothing of that is new, a headline is that no earlier
/// article has told (<see cref="ToldHeadlines"/>): "charged with manslaughter" after "officer shoots man", and "House passes
/// bill" after "House to pass bill". If there is none, what a summary says happened on a day is new if all earlier articles are
/// older than that day.
/// </summary>
internal static class Novelty
{
    private const int Most = 12;
    private const int Corroborated = 2;
    private const int PhrasesNeeded = 3;
    private const int MostOfPerson = 2;
    private const int ShareNeeded = 3;
    private const int FewestWords = 2;

    /// <param name="earlier">The earlier articles.</param>
    /// <param name="facts">The facts of each text in the window.</param>
    /// <param name="identityOf">The same hash for all spellings of a name; null if it is not a name after all.</param>
    /// <returns>At most twelve, those in the most articles first; empty if there is nothing new.</returns>
    public static IReadOnlyList<StoryNews> Find(
        IReadOnlyList<StoryArticle> earlier,
        IReadOnlyList<IReadOnlyList<Fact>> facts,
        Func<uint, uint?> identityOf
    )
    {
        var known = new HashSet<uint>();
        foreach (var article in earlier)
        {
            foreach (var term in article.Terms.Terms)
            {
                known.Add(term.Hash);
                if (term.Kind is TermKind.Name or TermKind.Place && identityOf(term.Hash) is { } identity)
                    known.Add(identity);
            }
        }

        List<StoryNews> named =
        [
            .. facts
                .SelectMany(article => article)
                .Where(fact => fact.Kind is not (FactKind.Event or FactKind.Sentence) && !IsKnown(fact, known, identityOf))
                .GroupBy(fact => fact.Hash)
                .Where(same => same.Count() >= Needed(same, known, facts.Count))
                .OrderByDescending(same => same.Any(fact => fact.InTitle && fact.IsStated))
                .ThenByDescending(same => same.Any(fact => fact.InTitle))
                .ThenByDescending(same => same.Count())
                .ThenBy(same => same.First().Text, StringComparer.Ordinal)
                .Select(same => Shortest(same))
                .DistinctBy(news => news.Sentence)
                .Take(Most),
        ];
        if (named.Count > 0)
            return named;
        var told = new ToldHeadlines(earlier);
        var events = Events(told, known, facts);
        return events.Count > 0 ? events : Dated(told, earlier, facts);
    }

    private static List<StoryNews> Events(ToldHeadlines told, HashSet<uint> known, IReadOnlyList<IReadOnlyList<Fact>> facts) =>
        [
            .. facts
                .SelectMany(article => article)
                .Where(fact => fact is { Kind: FactKind.Event, IsStated: true, Words.Length: >= FewestWords })
                .Where(fact => !told.Have(fact))
                .OrderByDescending(fact => fact.Words.Count(word => !known.Contains(word)))
                .ThenBy(fact => fact.Text, StringComparer.Ordinal)
                .Take(1)
                .Select(fact => new StoryNews(fact.Text, fact.Sentence)),
        ];

    // Other writers tell it in other words, but not before it happened.
    private static List<StoryNews> Dated(
        ToldHeadlines told,
        IReadOnlyList<StoryArticle> earlier,
        IReadOnlyList<IReadOnlyList<Fact>> facts
    )
    {
        var last = earlier.Max(article => DateOnly.FromDateTime(article.StoredAt.UtcDateTime));
        return
        [
            .. facts
                .SelectMany(article => article)
                .Where(fact => fact.Kind == FactKind.Sentence && told.AreAbout(fact.Sentence) && fact.Day > last)
                .Take(1)
                .Select(fact => new StoryNews(fact.Text, fact.Sentence)),
        ];
    }

    private static int Needed(IEnumerable<Fact> same, HashSet<uint> known, int texts)
    {
        if (same.All(fact => fact.Kind == FactKind.Phrase))
            return PhrasesNeeded;
        return same.Any(fact => fact.IsRecent || (fact.InTitle && !IsPartlyKnown(fact, known)))
            ? 1
            : Math.Max(Corroborated, (texts + ShareNeeded - 1) / ShareNeeded);
    }

    // Headlines yield false names ("Floodwater engulf Bilbao") from words that the story contains. Family members share a name.
    private static bool IsPartlyKnown(Fact fact, HashSet<uint> known) =>
        (fact.Kind is FactKind.Name or FactKind.Place || fact.Words.Length > MostOfPerson) && fact.Words.Any(known.Contains);

    private static bool IsKnown(Fact fact, HashSet<uint> known, Func<uint, uint?> identityOf)
    {
        if (known.Contains(fact.Hash))
            return true;
        if (
            fact.Kind is FactKind.Person or FactKind.Name or FactKind.Place
            && (identityOf(fact.Hash) is not { } identity || known.Contains(identity))
        )
            return true;
        return fact.Kind == FactKind.Phrase
            ? fact.Words.Any(known.Contains)
            : fact.Words.Length > 0 && fact.Words.All(known.Contains);
    }

    private static StoryNews Shortest(IEnumerable<Fact> same)
    {
        var fact = same.OrderByDescending(fact => fact.IsStated)
            .ThenByDescending(fact => fact.InTitle)
            .ThenByDescending(fact => fact.IsRecent)
            .ThenBy(fact => fact.Sentence.Length)
            .ThenBy(fact => fact.Sentence, StringComparer.Ordinal)
            .First();
        return new StoryNews(fact.Text, fact.Sentence);
    }
}
