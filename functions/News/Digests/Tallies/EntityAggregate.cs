using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What the articles read so far say about one entity.</summary>
internal sealed class EntityAggregate(TaggedEntity first)
{
    private const int MaxName = 80;

    private readonly SpellingTally _spellings = new();
    private ScoredEvidence? _positive;
    private ScoredEvidence? _neutral;
    private ScoredEvidence? _negative;
    private SentimentTally _sentiments;
    private QuoteTally? _quotes;

    public string Key { get; } = first.Key;

    public EntityCategory Category { get; } = first.Category;

    public int Articles => _sentiments.Total;

    public int Titles { get; private set; }

    public long Mentions { get; private set; }

    public void Add(ArticleReference article, TaggedEntity entity)
    {
        _sentiments.Add(entity.Sentiment.Label);
        Titles += entity.InTitle ? 1 : 0;
        Mentions += entity.Mentions;
        _spellings.Add(entity.Name);
        ref var best = ref Best(entity.Sentiment.Label);
        var evidence = new ScoredEvidence(
            Math.Abs(entity.Sentiment.Score),
            entity.Mentions,
            entity.Sentiment.Label,
            entity.Evidence,
            article
        );
        best = ScoredEvidence.Stronger(best, evidence);
        if (entity.Said is { } said)
            (_quotes ??= new QuoteTally()).Add(article, entity, said);
    }

    public DigestEntity ToDigestEntity() =>
        new(UntrustedText.Line(_spellings.Usual, MaxName), Articles, _sentiments.Counts, _quotes?.MostReported() ?? Best());

    /// <summary>
    /// The evidence for the sentiment of most articles; the stronger evidence if as many are positive as negative.
    /// </summary>
    private Evidence Best()
    {
        var counts = _sentiments.Counts;
        var evidence = counts.Positive.CompareTo(counts.Negative) switch
        {
            > 0 => _positive,
            < 0 => _negative,
            _ when counts.Positive > 0 => _positive!.Value.CompareTo(_negative!.Value) <= 0 ? _positive : _negative,
            _ => _neutral,
        };
        return evidence!.Value.ToEvidence();
    }

    private ref ScoredEvidence? Best(SentimentLabel label)
    {
        switch (label)
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
