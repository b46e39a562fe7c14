using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What articles quote an entity with; the same quote in several articles is one.</summary>
internal sealed class QuoteTally
{
    private readonly Dictionary<string, (int Articles, EvidenceSlot Evidence)> _quotes = new(StringComparer.Ordinal);

    public void Add(ArticleReference article, TaggedEntity entity, TaggedQuote said)
    {
        // A quote is neutral toward its speaker, whatever the article is.
        var evidence = new EvidenceSlot();
        evidence.Add(new ScoredEvidence(0, entity.Mentions, SentimentLabel.Neutral, said.Sentence, article));
        Add(said.Key, 1, evidence);
    }

    /// <summary>Adds the quotes of another spelling of its name.</summary>
    public void Add(QuoteTally other)
    {
        foreach (var (key, (articles, evidence)) in other._quotes)
            Add(key, articles, evidence);
    }

    /// <summary>The quote in the most articles, from one that was not corrected; null if there is none.</summary>
    public Evidence? MostReported(CorrectedArticles corrected) =>
        _quotes
            .Values.Select(quote => (quote.Articles, Evidence: quote.Evidence.Current(corrected)))
            .Where(quote => quote.Evidence is not null)
            .OrderByDescending(quote => quote.Articles)
            .ThenBy(quote => quote.Evidence)
            .Select(quote => quote.Evidence!.Value.ToEvidence())
            .FirstOrDefault();

    private void Add(string key, int articles, EvidenceSlot evidence)
    {
        var (before, slot) = _quotes.TryGetValue(key, out var same) ? same : (0, new EvidenceSlot());
        slot.Add(evidence);
        _quotes[key] = (before + articles, slot);
    }
}
