using NewsMonitor.Analyzer;

namespace NewsMonitor.Local.Analysis;

/// <summary>A sentiment in words.</summary>
internal static class SentimentText
{
    /// <summary>Such as "negative (0.12 / 0.20 / 0.68)", with the scores for positive, neutral and negative.</summary>
    public static string Of(Sentiment sentiment) =>
        sentiment.Label == SentimentLabel.NotJudged
            ? "not judged"
            : $"{sentiment.Label.ToString().ToLowerInvariant()} ({Scores(sentiment)})";

    private static string Scores(Sentiment sentiment) =>
        FormattableString.Invariant($"{sentiment.Positive:0.00} / {sentiment.Neutral:0.00} / {sentiment.Negative:0.00}");
}
