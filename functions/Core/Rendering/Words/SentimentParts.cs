using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering.Words;

/// <summary>Counts by sentiment, as they are shown.</summary>
internal static class SentimentParts
{
    /// <summary>From the most positive to the most negative.</summary>
    public static IEnumerable<(SentimentLabel Label, int Count)> Parts(this SentimentCounts counts)
    {
        yield return (SentimentLabel.Positive, counts.Positive);
        yield return (SentimentLabel.Mixed, counts.Mixed);
        yield return (SentimentLabel.Neutral, counts.Neutral);
        yield return (SentimentLabel.NotJudged, counts.NotJudged);
        yield return (SentimentLabel.Negative, counts.Negative);
    }

    /// <summary>The sentiment of a number of articles as a whole: neutral if most are.</summary>
    public static SentimentLabel Leading(this SentimentCounts counts) =>
        counts.IsMostlyNeutral() ? SentimentLabel.Neutral : counts.LeadingOfOthers();

    /// <summary>The sentiment toward an entity, as <see cref="SentimentCounts.Verdict"/>, but neutral if most are.</summary>
    public static SentimentLabel LeadingToward(this SentimentCounts counts) =>
        counts.Verdict is SentimentLabel.Positive or SentimentLabel.Negative ? counts.Leading() : counts.Verdict;

    private static bool IsMostlyNeutral(this SentimentCounts counts) =>
        counts.Neutral * 2 > counts.Parts().Sum(part => part.Count);

    private static SentimentLabel LeadingOfOthers(this SentimentCounts counts) =>
        counts.Positive.CompareTo(counts.Negative) switch
        {
            > 0 => SentimentLabel.Positive,
            < 0 => SentimentLabel.Negative,
            _ when counts.Positive + counts.Mixed > 0 => SentimentLabel.Mixed,
            _ => counts.Neutral == 0 && counts.NotJudged > 0 ? SentimentLabel.NotJudged : SentimentLabel.Neutral,
        };
}
