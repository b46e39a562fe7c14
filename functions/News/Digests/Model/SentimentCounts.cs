using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Digests.Model;

/// <summary>Counts by sentiment.</summary>
public sealed record SentimentCounts(int Positive, int Neutral, int Negative, int Mixed, int NotJudged)
{
    public static readonly SentimentCounts None = new(0, 0, 0, 0, 0);

    private const int Fewest = 3;

    /// <summary>
    /// The sentiment toward an entity in these articles: that of two thirds of them, and of at least three, since one judgment
    /// says little about the others; otherwise neutral. Not judged if fewer than three articles were.
    /// </summary>
    [JsonIgnore]
    public SentimentLabel Verdict
    {
        get
        {
            var judged = Positive + Neutral + Negative + Mixed;
            if (judged < Fewest)
                return SentimentLabel.NotJudged;
            var agreeing = Math.Max(Positive, Negative);
            if (agreeing < Fewest || 3 * agreeing < 2 * judged)
                return SentimentLabel.Neutral;
            return Positive > Negative ? SentimentLabel.Positive : SentimentLabel.Negative;
        }
    }
}
