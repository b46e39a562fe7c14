using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Charts;
using NewsMonitor.Core.Web.Names;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>The charts of a name.</summary>
internal static class NameCharts
{
    private static readonly INamePageWords Words = RenderingWords.Default.NamePage;

    /// <summary>How many articles mention it, by the sentiment toward it, and how many usually do.</summary>
    /// <param name="period">The days.</param>
    /// <param name="bySentiment">Whether the sentiment is known.</param>
    public static Chart Articles(NamePeriod period, bool bySentiment = true)
    {
        var parts = period.Parts;
        var most = Math.Max(1, parts.Max(part => Math.Max(part.Articles, part.Usual ?? 0)));
        var busiest = parts.MaxBy(part => part.Articles)!;
        return new Chart(
            "articles",
            Words.ArticlesOver(period.Length, period.PerWeek),
            Words.Seen(period.Articles, busiest.Articles, busiest.Articles > 0 ? busiest.First : null),
            [.. parts.Index().SelectMany(part => Stack(part.Item, part.Index, parts.Count, Chart.Height / most))],
            [.. Line.Parts(parts.Index().Select(part => Point(part.Item.Usual, part.Index)), "usual")],
            RenderingWords.Default.Number(most),
            Words.Day(parts[0].First),
            Words.Day(parts[^1].First),
            [
                .. bySentiment ? Sentiments : [new ChartKey(Words.Labels.Articles, "Neutral")],
                new ChartKey(Words.Labels.Usual, "usual"),
            ]
        );

        (double, double)? Point(double? usual, int column) =>
            usual is { } known ? (Chart.Middle(column, parts.Count), Chart.Height - (known * Chart.Height / most)) : null;
    }

    /// <summary>Whether more articles are positive or negative about it.</summary>
    public static Chart Sentiment(NamePeriod period)
    {
        const double middle = Chart.Height / 2.0;
        return new Chart(
            "sentiment",
            Words.SentimentOver(period.Length, period.PerWeek),
            Words.SentimentsSeen(period.Positive, period.Negative, period.Articles),
            [
                .. period
                    .Parts.Index()
                    .Where(part => part.Item.Net is not (null or 0))
                    .Select(part => NetBar(part.Item.Net!.Value, part.Index, period.Parts.Count, middle)),
            ],
            [Line.Of([(0, middle), (Chart.Width, middle)], "zero")],
            Words.Net(1),
            Words.Day(period.Parts[0].First),
            Words.Day(period.Parts[^1].First),
            []
        );
    }

    private static IEnumerable<ChartKey> Sentiments =>
        [
            new ChartKey(Words.Labels.Positive, "Positive"),
            new ChartKey(Words.Labels.OtherArticles, "Neutral"),
            new ChartKey(Words.Labels.Negative, "Negative"),
        ];

    private static Bar NetBar(double net, int column, int columns, double middle)
    {
        var (x, width) = Chart.Column(column, columns);
        var height = Math.Abs(net) * middle;
        return Bar.Of(x, net > 0 ? middle - height : middle, width, height, net > 0 ? "Positive" : "Negative");
    }

    // Negative articles at the bottom, positive ones on top.
    private static IEnumerable<Bar> Stack(NamePart part, int column, int columns, double scale)
    {
        var (x, width) = Chart.Column(column, columns);
        var top = (double)Chart.Height;
        // An article of several spellings may be counted on both sides.
        var neither = Math.Max(0, part.Articles - part.Positive - part.Negative);
        foreach (var (count, color) in new[] { (part.Negative, "Negative"), (neither, "Neutral"), (part.Positive, "Positive") })
        {
            if (count == 0)
                continue;
            top -= count * scale;
            yield return Bar.Of(x, top, width, count * scale, color);
        }
    }
}
