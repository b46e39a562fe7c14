namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Turns scores into confidences, by nothing but the plain operations that every machine does alike.</summary>
internal static class Opinion
{
    public static Sentiment Of(double negative, double neutral, double positive)
    {
        var top = Math.Max(negative, Math.Max(neutral, positive));
        var (n, m, p) = (Exp(negative - top), Exp(neutral - top), Exp(positive - top));
        var sum = n + m + p;
        return Rounded(p / sum, m / sum, n / sum);
    }

    /// <summary>Two decimals, which still sum to one.</summary>
    public static Sentiment Rounded(double positive, double neutral, double negative)
    {
        var (p, n) = (Math.Round(positive, 2), Math.Round(negative, 2));
        var m = Math.Max(0, Math.Round(1 - p - n, 2));
        var label =
            positive > neutral && positive > negative ? SentimentLabel.Positive
            : negative > neutral && negative > positive ? SentimentLabel.Negative
            : SentimentLabel.Neutral;
        return new Sentiment(label, p, m, n);
    }

    /// <summary>e to the x, for x not above 0: a polynomial near 0, squared up.</summary>
    public static double Exp(double x)
    {
        if (x < -40)
            return 0;
        var y = x / 1024;
        var e = 1 + (y * (1 + (y / 2 * (1 + (y / 3 * (1 + (y / 4)))))));
        for (var i = 0; i < 10; i++)
            e *= e;
        return e;
    }
}
