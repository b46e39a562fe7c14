using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;

namespace NewsMonitor.News.Entities;

/// <summary>When a sentiment toward a name is clear enough to be counted.</summary>
internal static class ClearSentiment
{
    /// <summary>
    /// The label of the highest confidence; neutral unless it is clear, and not judged if all three are 0.
    /// </summary>
    public static SentimentLabel Of(double positive, double neutral, double negative)
    {
        var sum = positive + neutral + negative;
        if (sum == 0)
            return SentimentLabel.NotJudged;
        if (Math.Abs(positive - negative) < EntitySentiment.Clear * sum || neutral >= Math.Max(positive, negative))
            return SentimentLabel.Neutral;
        return positive > negative ? SentimentLabel.Positive : SentimentLabel.Negative;
    }

    public static SentimentLabel Of(Sentiment sentiment) => Of(sentiment.Positive, sentiment.Neutral, sentiment.Negative);
}
