using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>Weighs terms by how few of the articles contain them.</summary>
internal sealed class InverseDocumentFrequency
{
    // Keeps a single term from dominating among a handful of articles.
    private const int Prior = 10;

    // Terms that no other article contains count against every story, but less than shared terms do.
    private const double UnseenShare = 0.25;

    private readonly Dictionary<uint, int> _articles = [];
    private int _count;

    public void Add(StoryTerms terms)
    {
        _count++;
        foreach (var term in terms.Terms)
            CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Hash, out _)++;
    }

    public StoryVector Weigh(StoryTerms terms)
    {
        var weights = new List<(uint, float)>(terms.Terms.Length);
        var unseen = 0.0;
        foreach (var term in terms.Terms)
        {
            var articles = _articles.GetValueOrDefault(term.Hash);
            var weight = Importance(term) * Math.Log((_count + Prior) / (articles + 1.0));
            if (articles > 1)
                weights.Add((term.Hash, (float)weight));
            else
                unseen += weight * weight * UnseenShare;
        }

        return new StoryVector([.. weights], unseen);
    }

    private static double Importance(Term term)
    {
        var kind = term.Kind switch
        {
            TermKind.Name => 1.0,
            TermKind.Place => 0.7,
            TermKind.Phrase => 0.7,
            TermKind.Figure => 0.4,
            _ => 0.5,
        };
        return kind * (1 + Math.Log2(term.Weight) / 3);
    }
}
