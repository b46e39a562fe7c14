namespace NewsMonitor.Stories;

/// <summary>What a story brings that earlier digests did not tell.</summary>
/// <param name="What">A name, figure or phrase.</param>
/// <param name="Sentence">The sentence or headline that brings it.</param>
public sealed record StoryNews(string What, string Sentence);

/// <summary>
/// Tells what is new in a story. Something in a headline is new where no earlier article said it anywhere in its text; something in the
/// text only where two articles of the window bring it, since each writer adds background of his own. So do phrases, in headlines too.
/// </summary>
internal static class Novelty
{
    private const int Shown = 3;
    private const int Corroborated = 2;

    /// <param name="told">What the earlier articles say.</param>
    /// <param name="facts">Of each text of the window.</param>
    /// <returns>At most three, those in most articles first; empty where there is nothing new.</returns>
    public static IReadOnlyList<StoryNews> Of(IEnumerable<StoryTerms> told, IEnumerable<IReadOnlyList<Fact>> facts)
    {
        var known = new HashSet<uint>();
        foreach (var terms in told)
        {
            foreach (var term in terms.Terms)
                known.Add(term.Hash);
        }

        return
        [
            .. facts.SelectMany(article => article).Where(fact => !IsKnown(fact, known)).GroupBy(fact => fact.Hash)
                .Where(same => same.Count() >= (same.Any(fact => fact.InTitle && !fact.IsPhrase) ? 1 : Corroborated))
                .OrderByDescending(same => same.Any(fact => fact.InTitle)).ThenByDescending(same => same.Count())
                .ThenBy(same => same.First().Text, StringComparer.Ordinal)
                .Take(Shown).Select(same => Shortest(same)),
        ];
    }

    private static bool IsKnown(Fact fact, HashSet<uint> known) =>
        known.Contains(fact.Hash) || (fact.Words.Length > 0 && fact.Words.All(known.Contains));

    private static StoryNews Shortest(IEnumerable<Fact> same)
    {
        var fact = same.OrderByDescending(fact => fact.InTitle).ThenBy(fact => fact.Sentence.Length).ThenBy(fact => fact.Sentence, StringComparer.Ordinal).First();
        return new StoryNews(fact.Text, fact.Sentence);
    }
}
