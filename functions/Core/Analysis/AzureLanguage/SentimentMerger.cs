using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Combines several sentiments into one.</summary>
internal static class SentimentMerger
{
    /// <summary>
    /// The sentiment of a text from its parts, combined in the way the service derives a document's label from its sentences.
    /// </summary>
    /// <param name="parts">Each part's sentiment and its size in text elements.</param>
    public static Sentiment OfText(IReadOnlyList<(Sentiment Sentiment, int Size)> parts)
    {
        var judged = parts.Where(part => part.Sentiment.Label != SentimentLabel.NotJudged).ToList();
        var labels = judged.Select(part => part.Sentiment.Label).ToHashSet();
        if (labels.Count == 0)
            return Sentiment.NotJudged;
        labels.Remove(SentimentLabel.Neutral);
        var label = labels.Count switch
        {
            0 => SentimentLabel.Neutral,
            1 => labels.Single(),
            _ => SentimentLabel.Mixed,
        };
        return Mean(judged) with { Label = label };
    }

    /// <summary>The sentiment toward an entity: the mean, labeled by its strongest side.</summary>
    public static Sentiment OfEntity(IEnumerable<Sentiment> parts)
    {
        var judged = parts.Where(part => part.Label != SentimentLabel.NotJudged).Select(part => (part, 1)).ToList();
        if (judged.Count == 0)
            return Sentiment.NotJudged;
        var mean = Mean(judged);
        return mean with { Label = Strongest(mean) };
    }

    private static SentimentLabel Strongest(Sentiment sentiment)
    {
        if (sentiment.Positive == sentiment.Negative || sentiment.Neutral >= Math.Max(sentiment.Positive, sentiment.Negative))
            return SentimentLabel.Neutral;
        return sentiment.Positive > sentiment.Negative ? SentimentLabel.Positive : SentimentLabel.Negative;
    }

    private static Sentiment Mean(List<(Sentiment Sentiment, int Size)> parts)
    {
        double size = parts.Sum(part => part.Size);
        return new Sentiment(
            default,
            parts.Sum(part => part.Sentiment.Positive * part.Size) / size,
            parts.Sum(part => part.Sentiment.Neutral * part.Size) / size,
            parts.Sum(part => part.Sentiment.Negative * part.Size) / size
        );
    }
}
