using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Converts scores to confidences, using only operations with the same result on every machine.</summary>
internal static class SentimentScores
{
    public static Sentiment ToSentiment(double negative, double neutral, double positive)
    {
        var top = Math.Max(negative, Math.Max(neutral, positive));
        var (n, m, p) = (PortableMath.Exp(negative - top), PortableMath.Exp(neutral - top), PortableMath.Exp(positive - top));
        var sum = n + m + p;
        return Round(p / sum, m / sum, n / sum);
    }

    /// <summary>Rounds to two decimals that still sum to 1.</summary>
    public static Sentiment Round(double positive, double neutral, double negative)
    {
        var (p, n) = (Math.Round(positive, 2), Math.Round(negative, 2));
        var m = Math.Max(0, Math.Round(1 - p - n, 2));
        var label =
            positive > neutral && positive > negative ? SentimentLabel.Positive
            : negative > neutral && negative > positive ? SentimentLabel.Negative
            : SentimentLabel.Neutral;
        return new Sentiment(label, p, m, n);
    }
}
