using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>Counts and tones in words.</summary>
internal static class ToneWords
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Of(SentimentLabel tone) =>
        tone switch
        {
            SentimentLabel.Positive => "positive",
            SentimentLabel.Neutral => "neutral",
            SentimentLabel.Negative => "negative",
            SentimentLabel.Mixed => "mixed",
            _ => "not judged",
        };

    /// <summary>Such as "3 positive, 1 negative"; tones that do not occur are left out.</summary>
    public static string Of(SentimentCounts counts) =>
        string.Join(", ", Parts(counts).Where(part => part.Count > 0).Select(part => $"{Number(part.Count)} {part.Tone}"));

    public static IEnumerable<(string Tone, int Count)> Parts(SentimentCounts counts)
    {
        yield return ("positive", counts.Positive);
        yield return ("mixed", counts.Mixed);
        yield return ("neutral", counts.Neutral);
        yield return ("not judged", counts.NotJudged);
        yield return ("negative", counts.Negative);
    }

    /// <summary>The tone that a number of articles have on the whole, as one of the five.</summary>
    public static string Leading(SentimentCounts counts) =>
        counts.Positive.CompareTo(counts.Negative) switch
        {
            > 0 => "positive",
            < 0 => "negative",
            _ when counts.Positive + counts.Mixed > 0 => "mixed",
            _ => counts.Neutral == 0 && counts.NotJudged > 0 ? "not judged" : "neutral",
        };

    /// <summary>How a number of articles speak on the whole: "mostly" where more than half do.</summary>
    public static string Overall(SentimentCounts counts)
    {
        var all = counts.Positive + counts.Neutral + counts.Negative + counts.Mixed + counts.NotJudged;
        var tone = Leading(counts);
        if (tone is not ("positive" or "negative"))
            return tone;
        var (other, count) = tone == "positive" ? ("negative", counts.Positive) : ("positive", counts.Negative);
        if (count == all)
            return tone;
        return count * 2 > all ? "mostly " + tone : $"more {tone} than {other}";
    }
}

/// <summary>Kinds of unreadable files in words that follow a number.</summary>
internal static class RejectionWords
{
    public static string Of(RejectionKind kind) =>
        kind switch
        {
            RejectionKind.Empty => "empty",
            RejectionKind.TooLarge => "too large",
            RejectionKind.Binary => "not text",
            RejectionKind.WrongEncoding => "wrongly encoded",
            RejectionKind.UnknownFormat => "of a format that is not read",
            RejectionKind.Malformed => "malformed",
            RejectionKind.NoTitle => "without a headline",
            RejectionKind.NoText => "without text",
            _ => "not readable",
        };
}
