using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>Weighs terms by how few of the articles contain them, and makes the vectors of articles.</summary>
internal sealed class InverseDocumentFrequency
{
    // Keeps a single term from dominating among a handful of articles.
    private const int Prior = 10;

    /// <summary>
    /// Terms that no other article contains count against every story: fully among a few articles, where few terms occur twice,
    /// and this much among hundreds.
    /// </summary>
    private const double UnseenShare = 0.1;

    private const double Hundreds = 100;

    /// <summary>
    /// Reports of an event with fewer terms share fewer of them by chance, so their vectors are longer: two headlines about one
    /// event have as much similarity as two whole texts.
    /// </summary>
    private const double TermsOfWholeText = 60;

    /// <summary>The terms of a short headline.</summary>
    private const int TermsOfHeadline = 8;

    private readonly Dictionary<uint, int> _articles = [];
    private int _count;

    public void Add(StoryTerms terms)
    {
        _count++;
        foreach (var term in terms.Terms)
            CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Hash, out _)++;
    }

    /// <summary>The share of the articles that contain a term, 0 to 1.</summary>
    public double ShareOf(uint term) => _articles.GetValueOrDefault(term) / (double)Math.Max(1, _count);

    /// <param name="terms">The article's terms.</param>
    /// <param name="discount">What the weight of a term is multiplied by, 0 to 1.</param>
    public StoryVector Weigh(StoryTerms terms, Func<uint, float> discount)
    {
        var weights = new List<(uint Hash, float Weight)>(terms.Terms.Length);
        var square = 0.0;
        var unseen = UnseenShare + ((1 - UnseenShare) * Math.Exp(-_count / Hundreds));
        foreach (var term in terms.Terms)
        {
            var articles = _articles.GetValueOrDefault(term.Hash);
            var weight = Importance(term) * Math.Log((_count + Prior) / (articles + 1.0)) * discount(term.Hash);
            square += weight * weight * (articles > 1 ? 1 : unseen);
            if (articles > 1)
                weights.Add((term.Hash, (float)weight));
        }

        var brevity = Math.Max(1, Math.Sqrt(TermsOfWholeText / Math.Max(TermsOfHeadline, terms.Terms.Length)));
        var scale = square > 0 ? (float)(brevity / Math.Sqrt(square)) : 0;
        return new StoryVector([.. weights.Select(term => (term.Hash, term.Weight * scale))]);
    }

    private static double Importance(Term term)
    {
        var kind = term.Kind switch
        {
            TermKind.Name => 1.0,
            TermKind.Place => 0.7,
            TermKind.Phrase => 0.2,
            TermKind.Figure => 0.8,
            _ => 0.7,
        };
        return kind * (1 + (Math.Log2(term.Weight) / 6));
    }
}
