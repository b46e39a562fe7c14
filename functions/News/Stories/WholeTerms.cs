namespace NewsMonitor.News.Stories;

/// <summary>The terms of a headline that name one thing each.</summary>
internal static class WholeTerms
{
    /// <summary>
    /// The terms without small words, and without names of one word, such as "Claude", whose word is a term, too, and phrases.
    /// The words of longer names count, since a first name and a surname together are rarer than either; those of places do not.
    /// </summary>
    public static List<uint> Of(StoryTerms terms)
    {
        HashSet<uint> repeated = [];
        foreach (var (hash, words) in Wholes(terms))
        {
            if (words.Length == 1)
                repeated.Add(hash);
            else if (terms.Find(hash) is { } at && terms.Terms[at].Kind != TermKind.Phrase)
                repeated.UnionWith(words.Where(word => terms.Terms[at].Kind == TermKind.Place || CommonWords.RateOf(word) > 0));
        }

        List<uint> wholes = [];
        foreach (var term in terms.Terms)
        {
            if (term.Kind != TermKind.Phrase && !repeated.Contains(term.Hash) && !HeadlineWords.IsSmall(term.Hash))
                wholes.Add(term.Hash);
        }

        return wholes;
    }

    /// <summary>A name of one or two words, and its words.</summary>
    public static HashSet<uint> With(uint name, StoryTerms terms) =>
        [name, .. Wholes(terms).Where(whole => whole.Hash == name).SelectMany(whole => whole.Words)];

    private static IEnumerable<(uint Hash, uint[] Words)> Wholes(StoryTerms terms)
    {
        var words = Words(terms);
        foreach (var first in words)
        {
            var one = StoryTerms.Phrase(StoryTerms.EmptyPhrase, first);
            if (terms.Find(one) is not null)
                yield return (one, [first]);
            foreach (var second in words)
            {
                var two = StoryTerms.Phrase(one, second);
                if (terms.Find(two) is not null)
                    yield return (two, [first, second]);
            }
        }
    }

    private static List<uint> Words(StoryTerms terms)
    {
        List<uint> words = [];
        foreach (var term in terms.Terms)
        {
            if (term.Kind == TermKind.Word)
                words.Add(term.Hash);
        }

        return words;
    }
}
