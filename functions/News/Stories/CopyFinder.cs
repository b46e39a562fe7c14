using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>Finds the articles that are copies of earlier ones.</summary>
public static class CopyFinder
{
    /// <summary>
    /// For each article the index of the original that it is a copy of; its own index if it is an original. A copy holds against
    /// the very text of its original, not only through a chain of copies.
    /// </summary>
    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    public static int[] Originals(IReadOnlyList<StoryArticle> articles)
    {
        var originals = new int[articles.Count];
        var index = new CopyIndex(articles.Count);
        var numbers = new List<int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            originals[i] = i;
            if (articles[i].Sketch is not { } sketch)
                continue;
            numbers.Add(i);
            if (index.Add(sketch) is not (>= 0 and var copied))
                continue;
            var original = originals[numbers[copied]];
            if (sketch.IsCopyOf(articles[original].Sketch!) && AreAboutTheSame(articles[i].Terms, articles[original].Terms))
                originals[i] = original;
        }

        return originals;
    }

    // Different articles of one outlet can consist mostly of its boilerplate.
    private static bool AreAboutTheSame(StoryTerms one, StoryTerms other) => Telling(one).Intersect(Telling(other)).Skip(1).Any();

    // Names, places, and the words of the headline.
    private static List<uint> Telling(StoryTerms terms)
    {
        List<uint> telling = [];
        foreach (var term in terms.Terms)
        {
            if (term is { Kind: TermKind.Name or TermKind.Place } or { Kind: TermKind.Word, Weight: >= StoryTerms.InTitle })
                telling.Add(term.Hash);
        }

        return telling;
    }
}
