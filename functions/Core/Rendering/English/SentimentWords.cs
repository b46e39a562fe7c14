using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Sentiments in words.</summary>
internal static class SentimentWords
{
    public static string Of(SentimentLabel label) =>
        label switch
        {
            SentimentLabel.Positive => "positive",
            SentimentLabel.Neutral => "neutral",
            SentimentLabel.Negative => "negative",
            SentimentLabel.Mixed => "mixed",
            _ => "not judged",
        };

    public static string Of(SentimentCounts counts) =>
        string.Join(
            ", ",
            counts.Parts().Where(part => part.Count > 0).Select(part => $"{Counts.Number(part.Count)} {Of(part.Label)}")
        );

    /// <summary>"mostly" if more than half of the articles agree; "partly" if fewer do, and none disagrees.</summary>
    public static string Overall(SentimentCounts counts)
    {
        var all = counts.Parts().Sum(part => part.Count);
        var (count, opposite, other) = counts.Leading() switch
        {
            SentimentLabel.Positive => (counts.Positive, counts.Negative, SentimentLabel.Negative),
            SentimentLabel.Negative => (counts.Negative, counts.Positive, SentimentLabel.Positive),
            SentimentLabel.Neutral => (counts.Neutral, 0, default),
            _ => (all, 0, default),
        };
        var word = Of(counts.Leading());
        if (count == all)
            return word;
        if (count * 2 > all)
            return $"mostly {word}";
        return opposite == 0 ? $"partly {word}" : $"more {word} than {Of(other)}";
    }
}
