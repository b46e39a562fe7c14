using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What articles quote an entity with; the same quote in several articles is one.</summary>
internal sealed class QuoteTally
{
    private readonly Dictionary<string, (int Articles, ScoredEvidence Evidence)> _quotes = new(StringComparer.Ordinal);

    public void Add(ArticleReference article, TaggedEntity entity, TaggedQuote said)
    {
        // A quote is neutral toward its speaker, whatever the article is.
        Add(said.Key, 1, new ScoredEvidence(0, entity.Mentions, SentimentLabel.Neutral, said.Sentence, article));
    }

    /// <summary>Adds the quotes of another spelling of its name.</summary>
    public void Add(QuoteTally other)
    {
        foreach (var (key, (articles, evidence)) in other._quotes)
            Add(key, articles, evidence);
    }

    /// <summary>The quote in the most articles; null if there is none.</summary>
    public Evidence? MostReported() =>
        _quotes.Count == 0
            ? null
            : _quotes
                .Values.OrderByDescending(quote => quote.Articles)
                .ThenBy(quote => quote.Evidence)
                .First()
                .Evidence.ToEvidence();

    private void Add(string key, int articles, ScoredEvidence evidence) =>
        _quotes[key] = _quotes.TryGetValue(key, out var same)
            ? (same.Articles + articles, ScoredEvidence.Stronger(same.Evidence, evidence)!.Value)
            : (articles, evidence);
}
