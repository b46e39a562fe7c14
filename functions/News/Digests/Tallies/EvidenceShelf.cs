using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What one name said, and the strongest sentence of each sentiment toward it.</summary>
internal sealed class EvidenceShelf
{
    private ScoredEvidence? _positive;
    private ScoredEvidence? _neutral;
    private ScoredEvidence? _negative;
    private QuoteTally? _quotes;

    /// <summary>The quote in the most articles; null if there is none.</summary>
    public Evidence? MostReportedQuote() => _quotes?.MostReported();

    /// <summary>The evidence for this sentiment; null if there is none.</summary>
    public ScoredEvidence? Of(SentimentLabel sentiment) => Slot(sentiment);

    public void Add(TaggedEntity entity, ArticleReference article)
    {
        if (entity.Said is { } said)
            (_quotes ??= new QuoteTally()).Add(article, entity, said);
        if (entity.Evidence.Length == 0)
            return;
        var sentiment = ClearSentiment.Of(entity.Sentiment);
        Add(new ScoredEvidence(Math.Abs(entity.Sentiment.Score), entity.Mentions, sentiment, entity.Evidence, article));
    }

    public void Add(EvidenceShelf other)
    {
        foreach (var evidence in new[] { other._positive, other._neutral, other._negative })
        {
            if (evidence is { } found)
                Add(found);
        }

        if (other._quotes is { } quotes)
            (_quotes ??= new QuoteTally()).Add(quotes);
    }

    private void Add(ScoredEvidence evidence)
    {
        ref var best = ref Slot(evidence.Sentiment);
        best = ScoredEvidence.Stronger(best, evidence);
    }

    private ref ScoredEvidence? Slot(SentimentLabel sentiment)
    {
        switch (sentiment)
        {
            case SentimentLabel.Positive:
                return ref _positive;
            case SentimentLabel.Negative:
                return ref _negative;
            default:
                return ref _neutral;
        }
    }
}
