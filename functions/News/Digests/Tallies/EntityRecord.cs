using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What is known of one entity while the articles go by.</summary>
internal sealed class EntityRecord(TaggedEntity first)
{
    private const int MaxName = 80;

    private readonly SpellingTally _spellings = new();
    private Proof? _positive;
    private Proof? _neutral;
    private Proof? _negative;
    private ToneTally _tone;

    public string Key { get; } = first.Key;

    public EntityCategory Category { get; } = first.Category;

    public int Articles => _tone.Total;

    public int Titles { get; private set; }

    public long Mentions { get; private set; }

    public void Add(ArticleReference article, TaggedEntity entity)
    {
        _tone.Add(entity.Sentiment.Label);
        Titles += entity.InTitle ? 1 : 0;
        Mentions += entity.Mentions;
        _spellings.Add(entity.Name);
        ref var best = ref Best(entity.Sentiment.Label);
        var proof = new Proof(
            Math.Abs(entity.Sentiment.Score),
            entity.Mentions,
            entity.Sentiment.Label,
            entity.Evidence,
            article
        );
        best = Proof.Stronger(best, proof);
    }

    public DigestEntity Summed() => new(UntrustedText.Line(_spellings.Usual, MaxName), Articles, _tone.Counts, Evidence());

    /// <summary>Of the tone most articles have towards it; the stronger one where there are as many good as bad.</summary>
    private Evidence Evidence()
    {
        var counts = _tone.Counts;
        var proof = counts.Positive.CompareTo(counts.Negative) switch
        {
            > 0 => _positive,
            < 0 => _negative,
            _ when counts.Positive > 0 => _positive!.Value.CompareTo(_negative!.Value) <= 0 ? _positive : _negative,
            _ => _neutral,
        };
        return proof!.Value.Shown();
    }

    private ref Proof? Best(SentimentLabel label)
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
