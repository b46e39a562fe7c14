using NewsMonitor.Analyzer;

namespace NewsMonitor.Analysis.Language;

/// <summary>One sentiment of many.</summary>
internal static class SentimentMerger
{
    /// <summary>Of a text by its parts: as the service labels a document by its sentences, so are pieces put together.</summary>
    /// <param name="parts">Each part's sentiment and its size in text elements.</param>
    public static Sentiment OfText(IReadOnlyList<(Sentiment Sentiment, int Size)> parts)
    {
        var judged = parts.Where(part => part.Sentiment.Label != SentimentLabel.NotJudged).ToList();
        var labels = judged.Select(part => part.Sentiment.Label).ToHashSet();
        if (labels.Count == 0)
            return Sentiment.NotJudged;
        var mixed = labels.Contains(SentimentLabel.Mixed) || (labels.Contains(SentimentLabel.Positive) && labels.Contains(SentimentLabel.Negative));
        var label = mixed ? SentimentLabel.Mixed : labels.FirstOrDefault(one => one != SentimentLabel.Neutral, SentimentLabel.Neutral);
        return Mean(judged) with { Label = label };
    }

    /// <summary>Towards somebody or something: the mean, and its strongest side.</summary>
    public static Sentiment OfEntity(IEnumerable<Sentiment> parts)
    {
        var judged = parts.Where(part => part.Label != SentimentLabel.NotJudged).Select(part => (part, 1)).ToList();
        if (judged.Count == 0)
            return Sentiment.NotJudged;
        var mean = Mean(judged);
        var label = mean.Neutral >= mean.Positive && mean.Neutral >= mean.Negative || mean.Positive == mean.Negative ? SentimentLabel.Neutral
            : mean.Positive > mean.Negative ? SentimentLabel.Positive
            : SentimentLabel.Negative;
        return mean with { Label = label };
    }

    private static Sentiment Mean(List<(Sentiment Sentiment, int Size)> parts)
    {
        double size = parts.Sum(part => part.Size);
        return new Sentiment(
            default,
            parts.Sum(part => part.Sentiment.Positive * part.Size) / size,
            parts.Sum(part => part.Sentiment.Neutral * part.Size) / size,
            parts.Sum(part => part.Sentiment.Negative * part.Size) / size);
    }
}
