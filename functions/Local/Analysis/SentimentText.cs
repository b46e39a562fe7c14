using NewsMonitor.Analyzer;

namespace NewsMonitor.Local.Analysis;

internal static class SentimentText
{
    /// <summary>"negative (0.12 / 0.20 / 0.68)": positive, neutral, negative.</summary>
    public static string Of(Sentiment sentiment) =>
        sentiment.Label == SentimentLabel.NotJudged
            ? "not judged"
            : FormattableString.Invariant(
                $"{sentiment.Label.ToString().ToLowerInvariant()} ({sentiment.Positive:0.00} / {sentiment.Neutral:0.00} / {sentiment.Negative:0.00})"
            );
}
