using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>What the articles of a group have in common.</summary>
internal sealed class SharedTerms
{
    /// <summary>Terms in this share of the same articles are one subject: a name, its words and phrases with it.</summary>
    private const double Together = 0.8;

    private readonly StoryVector[] _vectors;
    private readonly Dictionary<int, (double Sum, double Squares, int Articles)> _terms = [];

    /// <param name="vectors">The articles' vectors; at least two.</param>
    public SharedTerms(StoryVector[] vectors)
    {
        _vectors = vectors;
        foreach (var vector in vectors)
        {
            foreach (var (term, weight) in vector.Terms)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
                known = (known.Sum + weight, known.Squares + (weight * weight), known.Articles + 1);
            }
        }
    }

    /// <summary>
    /// The term that gives most of the mean similarity, and those in nearly the same articles; null if the articles have no
    /// terms.
    /// </summary>
    public HashSet<int>? FindSubject()
    {
        if (_terms.Count == 0)
            return null;
        var subject = _terms.MaxBy(term => (term.Value.Sum * term.Value.Sum) - term.Value.Squares).Key;
        var with = _vectors
            .Where(vector => vector.Numbers().Contains(subject))
            .SelectMany(vector => vector.Numbers())
            .CountBy(term => term);
        return
        [
            .. with.Where(term => term.Value >= Together * (_terms[subject].Articles + _terms[term.Key].Articles - term.Value))
                .Select(term => term.Key),
        ];
    }

    /// <summary>
    /// The mean similarity of an article and the others, without some terms. It is less in a share of the articles, and at least
    /// as high in all others.
    /// </summary>
    /// <param name="terms">The terms left out.</param>
    /// <param name="share">The share, 0 to less than 1.</param>
    public double SimilarityWithout(HashSet<int> terms, double share)
    {
        var means = Array.ConvertAll(_vectors, vector => MeanWithout(terms, vector));
        Array.Sort(means);
        return means[(int)(share * means.Length)];
    }

    private double MeanWithout(HashSet<int> terms, StoryVector vector)
    {
        var sum = 0.0;
        foreach (var (term, weight) in vector.Terms)
            sum += terms.Contains(term) ? 0 : weight * (_terms[term].Sum - weight);
        return sum / (_vectors.Length - 1);
    }
}
