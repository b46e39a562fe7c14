using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>How many articles have each term.</summary>
internal sealed class TermCounts
{
    // Among a handful of articles, a word that another one has is not common.
    private const int Prior = 10;

    private readonly Dictionary<uint, int> _counts = [];
    private readonly int _articles;

    /// <param name="articles">The articles.</param>
    /// <param name="kinds">The kinds of terms to count; all if there are none.</param>
    public TermCounts(IEnumerable<StoryTerms> articles, params ReadOnlySpan<TermKind> kinds)
    {
        foreach (var terms in articles)
        {
            _articles++;
            foreach (var term in terms.Terms)
            {
                if (kinds.IsEmpty || kinds.Contains(term.Kind))
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, term.Hash, out _)++;
            }
        }
    }

    public IReadOnlyDictionary<uint, int> Counts => _counts;

    /// <summary>How many articles have a term; 0 if none has.</summary>
    public int Of(uint term) => _counts.GetValueOrDefault(term);

    /// <summary>
    /// The cosine of the words of two articles, 0 to 1. A word counts the more the fewer articles have it; one that no other has
    /// does not count.
    /// </summary>
    public double Similarity(StoryTerms one, StoryTerms other)
    {
        var (words, others) = (WordsOf(one), WordsOf(other));
        var norms = Squares(words) * Squares(others);
        return norms > 0 ? Squares(words.Intersect(others)) / Math.Sqrt(norms) : 0;
    }

    /// <summary>How few articles beside these have a term: more than 0.</summary>
    /// <param name="texts">Some of the articles.</param>
    /// <param name="term">The term.</param>
    public double RarityBeside(TermCounts texts, uint term) => Math.Log((_articles + Prior) / (Of(term) - texts.Of(term) + 1.0));

    private double Squares(IEnumerable<uint> words) =>
        words.Where(word => Of(word) > 1).Sum(word => Math.Pow(Math.Log((_articles + 1.0) / Of(word)), 2));

    private static List<uint> WordsOf(StoryTerms article)
    {
        var words = new List<uint>();
        foreach (var term in article.Terms)
        {
            if (term.Kind == TermKind.Word)
                words.Add(term.Hash);
        }

        return words;
    }
}
