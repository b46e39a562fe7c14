using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What one name said, and the strongest sentence of each sentiment toward it.</summary>
internal sealed class EvidenceShelf
{
    private EvidenceSlot? _positive;
    private EvidenceSlot? _neutral;
    private EvidenceSlot? _negative;
    private QuoteTally? _quotes;

    /// <summary>The quote in the most articles; null if there is none.</summary>
    public Evidence? MostReportedQuote(CorrectedArticles corrected) => _quotes?.MostReported(corrected);

    /// <summary>The evidence for this sentiment in what was not corrected; null if there is none.</summary>
    public ScoredEvidence? Of(SentimentLabel sentiment, CorrectedArticles corrected) => Slot(sentiment)?.Current(corrected);

    public void Add(TaggedEntity entity, ArticleReference article)
    {
        if (entity.Said is { } said)
            (_quotes ??= new QuoteTally()).Add(article, entity, said);
        if (entity.Evidence.Length == 0)
            return;
        var sentiment = ClearSentiment.Of(entity.Sentiment);
        ref var slot = ref Slot(sentiment);
        slot ??= new EvidenceSlot();
        slot.Add(new ScoredEvidence(Math.Abs(entity.Sentiment.Score), entity.Mentions, sentiment, entity.Evidence, article));
    }

    public void Add(EvidenceShelf other)
    {
        Add(ref _positive, other._positive);
        Add(ref _neutral, other._neutral);
        Add(ref _negative, other._negative);
        if (other._quotes is { } quotes)
            (_quotes ??= new QuoteTally()).Add(quotes);
    }

    private static void Add(ref EvidenceSlot? slot, EvidenceSlot? other)
    {
        if (other is not null)
            (slot ??= new EvidenceSlot()).Add(other);
    }

    private ref EvidenceSlot? Slot(SentimentLabel sentiment)
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
