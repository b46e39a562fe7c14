using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Differences from the usual in words.</summary>
internal static class TrendWords
{
    public static string Of(Mover mover)
    {
        var articles = Counts.Of(Counted.Article, mover.Articles);
        return mover.Kind switch
        {
            MoverKind.Up when mover.Usual == 0 =>
                $"more coverage than usual: {articles}, {Counts.Number(mover.Before)} in the previous {Baseline.Days} days",
            MoverKind.Up => $"more coverage than usual: {articles}, usually {Counts.Number(mover.Usual)}",
            MoverKind.New => $"new: {articles}, none in the previous {Baseline.Days} days",
            MoverKind.Down => $"less coverage than usual: {articles}, usually {Counts.Number(mover.Usual)}",
            MoverKind.Better => "more positive than usual: " + Share(mover.Positive, mover.PositiveBefore, mover, "positive"),
            _ => "more negative than usual: " + Share(mover.Negative, mover.NegativeBefore, mover, "negative"),
        };
    }

    public static string Of(UsualSentiment? usual) =>
        usual?.Change switch
        {
            SentimentChange.Better => $"better than usual (last {SentimentBaseline.Days} days)",
            SentimentChange.Worse => $"worse than usual (last {SentimentBaseline.Days} days)",
            SentimentChange.NotEnough => "usual: n/a",
            _ => "",
        };

    private static string Share(int now, int before, Mover mover, string sentiment) =>
        $"{Counts.Number(now)} of {Counts.Of(Counted.Article, mover.Articles)} {sentiment}, "
        + $"previously {Counts.Number(before)} of {Counts.Number(mover.Before)}";
}
