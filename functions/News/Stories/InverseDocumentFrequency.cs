using System.Runtime.InteropServices;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>
/// Weighs terms by how few of the articles contain them, and makes the vectors of articles, one after the other.
/// </summary>
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

    private readonly Dictionary<uint, (int Number, int Articles)> _repeated;
    private readonly int _count;
    private readonly List<(int Term, float Weight)> _weights = [];

    private InverseDocumentFrequency(Dictionary<uint, (int Number, int Articles)> repeated, int count) =>
        (_repeated, _count) = (repeated, count);

    /// <summary>The number of terms that more than one article contains; only these are in vectors.</summary>
    public int Terms => _repeated.Count;

    /// <param name="articles">The terms of each article.</param>
    public static InverseDocumentFrequency Of(IReadOnlyList<StoryTerms> articles)
    {
        var hashes = RepeatedHashes.Of(
            articles.Count,
            (article, all) =>
            {
                foreach (var term in articles[article].Terms)
                    all.Add(term.Hash);
            }
        );
        var repeated = new Dictionary<uint, (int, int)>(hashes.Count);
        foreach (var (hash, containing) in hashes)
            repeated[hash] = (repeated.Count, containing);
        return new InverseDocumentFrequency(repeated, articles.Count);
    }

    /// <summary>The share of the articles that contain a term, 0 to 1; 0 if only one does.</summary>
    public double ShareOf(uint term) => _repeated.GetValueOrDefault(term).Articles / (double)Math.Max(1, _count);

    /// <param name="terms">The article's terms; it is one of those counted.</param>
    /// <param name="discount">What the weight of a term is multiplied by, 0 to 1.</param>
    public StoryVector Weigh(StoryTerms terms, Func<uint, float> discount)
    {
        _weights.Clear();
        var square = 0.0;
        var unseen = UnseenShare + ((1 - UnseenShare) * Math.Exp(-_count / Hundreds));
        foreach (var term in terms.Terms)
        {
            var isRepeated = _repeated.TryGetValue(term.Hash, out var known);
            var articles = isRepeated ? known.Articles : 1;
            var weight = Importance(term) * Math.Log((_count + Prior) / (articles + 1.0)) * discount(term.Hash);
            square += weight * weight * (isRepeated ? 1 : unseen);
            if (isRepeated)
                _weights.Add((known.Number, (float)weight));
        }

        var brevity = Math.Max(1, Math.Sqrt(TermsOfWholeText / Math.Max(TermsOfHeadline, terms.Terms.Length)));
        var scale = square > 0 ? (float)(brevity / Math.Sqrt(square)) : 0;
        foreach (ref var term in CollectionsMarshal.AsSpan(_weights))
            term.Weight *= scale;
        return new StoryVector([.. _weights]);
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
