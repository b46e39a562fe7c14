using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Digests.Model;

/// <summary>Counts by sentiment.</summary>
public sealed record SentimentCounts(int Positive, int Neutral, int Negative, int Mixed, int NotJudged)
{
    public static readonly SentimentCounts None = new(0, 0, 0, 0, 0);

    private const int FewestForVerdict = 3;
    private const int FewestThatAgree = 2;
    private const double LeastForVerdict = 0.15;

    /// <summary>
    /// The sentiment toward an entity in these articles: neutral unless the share of positive articles differs clearly from that
    /// of negative ones, and at least two articles agree and more than are neutral, since one judgment says little about the
    /// others. Not judged if fewer than three articles were.
    /// </summary>
    [JsonIgnore]
    public SentimentLabel Verdict
    {
        get
        {
            var judged = Positive + Neutral + Negative + Mixed;
            if (judged < FewestForVerdict)
                return SentimentLabel.NotJudged;
            var agreeing = Math.Max(Positive, Negative);
            if (agreeing < FewestThatAgree || agreeing <= Neutral || Math.Abs(Positive - Negative) < LeastForVerdict * judged)
                return SentimentLabel.Neutral;
            return Positive > Negative ? SentimentLabel.Positive : SentimentLabel.Negative;
        }
    }
}
