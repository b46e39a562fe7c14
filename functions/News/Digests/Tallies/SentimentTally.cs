using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts sentiments.</summary>
internal struct SentimentTally
{
    private int _positive;
    private int _neutral;
    private int _negative;
    private int _mixed;
    private int _notJudged;

    public readonly int Total => _positive + _neutral + _negative + _mixed + _notJudged;

    public readonly SentimentCounts Counts => new(_positive, _neutral, _negative, _mixed, _notJudged);

    public static SentimentCounts Count(IEnumerable<SentimentLabel> labels)
    {
        var tally = new SentimentTally();
        foreach (var label in labels)
            tally.Add(label);
        return tally.Counts;
    }

    public void Add(SentimentLabel label)
    {
        switch (label)
        {
            case SentimentLabel.Positive:
                _positive++;
                break;
            case SentimentLabel.Neutral:
                _neutral++;
                break;
            case SentimentLabel.Negative:
                _negative++;
                break;
            case SentimentLabel.Mixed:
                _mixed++;
                break;
            default:
                _notJudged++;
                break;
        }
    }
}
