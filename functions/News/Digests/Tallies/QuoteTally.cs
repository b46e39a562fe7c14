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
        var evidence = new ScoredEvidence(0, entity.Mentions, SentimentLabel.Neutral, said.Sentence, article);
        _quotes[said.Key] = _quotes.TryGetValue(said.Key, out var same)
            ? (same.Articles + 1, ScoredEvidence.Stronger(same.Evidence, evidence)!.Value)
            : (1, evidence);
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
}
