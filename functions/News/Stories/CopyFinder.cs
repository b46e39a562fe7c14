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
        var index = new CopyIndex();
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
    private static bool AreAboutTheSame(StoryTerms one, StoryTerms other)
    {
        const int needed = 2;
        var shared = 0;
        var mine = one.Terms;
        var theirs = other.Terms;
        var (i, j) = (0, 0);
        while (i < mine.Length && j < theirs.Length && shared < needed)
        {
            if (mine[i].Hash < theirs[j].Hash)
                i++;
            else if (mine[i].Hash > theirs[j].Hash)
                j++;
            else
                (shared, i, j) = (shared + (IsTelling(mine[i]) && IsTelling(theirs[j]) ? 1 : 0), i + 1, j + 1);
        }

        return shared >= needed;
    }

    private static bool IsTelling(Term term) => term.Kind is TermKind.Name or TermKind.Place || term.Weight >= StoryTerms.InTitle;
}
