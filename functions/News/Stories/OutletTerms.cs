using System.Runtime.InteropServices;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Stories;

/// <summary>
/// The terms that an outlet has in many of its articles, and others do not: its furniture, its address, its favorite words. They
/// say little about which event an article reports, so they count less.
/// </summary>
internal sealed class OutletTerms
{
    /// <summary>With fewer articles, one event can fill an outlet.</summary>
    private const int FewestArticles = 12;

    private const double LeastShare = 0.25;

    /// <summary>All outlets have more on the event of the day, and some more than others.</summary>
    private const double UsualExcess = 2;

    private readonly Dictionary<string, Dictionary<uint, float>> _outlets = new(OutletSpellings.Comparer);

    /// <param name="articles">The articles.</param>
    /// <param name="all">Has counted the same articles.</param>
    public static OutletTerms Learn(List<StoryArticle> articles, InverseDocumentFrequency all)
    {
        var learned = new OutletTerms();
        // One for all outlets: each grows to megabytes.
        var counts = new Dictionary<uint, int>();
        foreach (
            var outlet in articles
                .Where(article => article.Source is not null)
                .GroupBy(article => article.Source!, OutletSpellings.Comparer)
                .Where(outlet => outlet.Count() >= FewestArticles)
        )
            learned._outlets[outlet.Key] = Discounts(outlet, outlet.Count(), all, counts);
        return learned;
    }

    /// <summary>What the weight of a term is multiplied by in this outlet's articles, 0 to 1.</summary>
    public Func<uint, float> DiscountFor(string? outlet) =>
        outlet is not null && _outlets.TryGetValue(outlet, out var discounts)
            ? term => discounts.GetValueOrDefault(term, 1)
            : _ => 1;

    private static Dictionary<uint, float> Discounts(
        IEnumerable<StoryArticle> articles,
        int count,
        InverseDocumentFrequency all,
        Dictionary<uint, int> counts
    )
    {
        counts.Clear();
        foreach (var article in articles)
        {
            foreach (var term in article.Terms.Terms)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Hash, out _)++;
        }

        var discounts = new Dictionary<uint, float>();
        foreach (var (term, containing) in counts)
        {
            var share = containing / (double)count;
            if (share >= LeastShare && share > UsualExcess * all.ShareOf(term))
                discounts[term] = (float)(1 - share + (UsualExcess * all.ShareOf(term)));
        }

        return discounts;
    }
}
