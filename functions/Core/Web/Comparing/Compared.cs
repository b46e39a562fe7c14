using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Charts;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Comparing;

/// <summary>Names and queries that are compared.</summary>
/// <param name="Names">What is compared; at least one.</param>
internal sealed record Compared(IReadOnlyList<ComparedItem> Names)
{
    // In characters; a page has at most 100 KB.
    private const int RoomForLinks = 30_000;

    private static readonly IWords Words = RenderingWords.Default;

    private NamePeriod First => Names[0].Period;

    /// <summary>The shares of all articles.</summary>
    public Chart Shares =>
        Draw("shares", Words.ComparePage.Labels.Shares, part => part.Share ?? 0, Words.NamePage.Percent, Share) with
        {
            Points = LinksLength > RoomForLinks ? [] : [.. Names.SelectMany(Points)],
        };

    /// <summary>The articles themselves.</summary>
    public Chart Articles =>
        Draw(
            "articles",
            Words.ComparePage.Labels.Articles,
            part => part.Articles,
            Words.Number,
            period => Words.Number(period.Articles)
        );

    /// <summary>A row for each day or week, the latest first.</summary>
    public IReadOnlyList<CompareRow> Rows =>
        [
            .. Enumerable
                .Range(0, First.Parts.Count)
                .Reverse()
                .Select(i => new CompareRow(Words.NamePage.Day(First.Parts[i].First), Cells(i))),
        ];

    /// <summary>The sums of each name.</summary>
    public IReadOnlyList<CompareName> Sums =>
        [
            .. Names.Select(
                (one, i) =>
                    new CompareName(
                        one.Name,
                        one.Address,
                        NameItem.SearchFor(one.Query),
                        Share(one.Period),
                        Words.Number(one.Period.Articles),
                        ColorOf(i)
                    )
            ),
        ];

    private static string Share(NamePeriod period) =>
        Words.NamePage.Percent(period.Articles / (double)Math.Max(1, period.Parts.Sum(part => part.All)));

    private IReadOnlyList<CompareCell> Cells(int part) =>
        [
            .. Names.Select(one =>
            {
                var shown = one.Period.Parts[part];
                return new CompareCell(
                    shown.Share is { } share ? Words.NamePage.Percent(share) : "–",
                    Words.Number(shown.Articles),
                    shown.Articles > 0 && LinksLength <= 2 * RoomForLinks ? Search(one, shown) : ""
                );
            }),
        ];

    private int LinksLength => Names.Sum(one => one.Period.Parts.Count * Search(one, one.Period.Parts[^1]).Length);

    private static string Search(ComparedItem one, NamePart part) => NameItem.SearchFor(new AllNode([one.Query, part.Condition]));

    // Where there are articles.
    private IEnumerable<ChartPoint> Points(ComparedItem one, int line)
    {
        var most = Names.SelectMany(name => name.Period.Parts).Max(part => part.Share ?? 0);
        var parts = one.Period.Parts;
        return parts
            .Index()
            .Where(part => part.Item.Articles > 0 && part.Item.Share is not null)
            .Select(part =>
                ChartPoint.Of(
                    Chart.Middle(part.Index, parts.Count),
                    Chart.Height * (1 - (part.Item.Share!.Value / most)),
                    ColorOf(line),
                    Search(one, part.Item),
                    $"{one.Name}, {Words.NamePage.Day(part.Item.First)}: {Words.NamePage.Percent(part.Item.Share.Value)}"
                )
            );
    }

    private Chart Draw(
        string id,
        string title,
        Func<NamePart, double> value,
        Func<double, string> label,
        Func<NamePeriod, string> sum
    )
    {
        var most = Names.SelectMany(one => one.Period.Parts).Max(value);
        var scale = most > 0 ? Chart.Height / most : 0;
        return new Chart(
            id,
            title,
            Words.ComparePage.Seen(Names.Select(one => (one.Name, sum(one.Period)))),
            [],
            [.. Names.Select((one, i) => Line.Of(Corners(one.Period), ColorOf(i)))],
            label(most),
            Words.NamePage.Day(First.Parts[0].First),
            Words.NamePage.Day(First.Parts[^1].First),
            [.. Names.Select((one, i) => new ChartKey(one.Name, ColorOf(i)))]
        );

        IEnumerable<(double, double)> Corners(NamePeriod period) =>
            period.Parts.Select((part, i) => (Chart.Middle(i, period.Parts.Count), Chart.Height - (value(part) * scale)));
    }

    private static string ColorOf(int name) => $"line{name + 1}";
}

/// <summary>Something that is compared.</summary>
/// <param name="Name">The name, or the query as it was written.</param>
/// <param name="Address">The page of the name, or the search.</param>
/// <param name="Query">What finds its articles.</param>
/// <param name="Period">Its days.</param>
internal sealed record ComparedItem(string Name, string Address, QueryNode Query, NamePeriod Period)
{
    /// <summary>What its numbers lack, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A day or a week.</summary>
internal sealed record CompareRow(string Day, IReadOnlyList<CompareCell> Cells);

/// <summary>A name on a day or in a week. The address leads to its articles, and is empty if there are none.</summary>
internal sealed record CompareCell(string Share, string Articles, string Address);

/// <summary>A name in all of the period.</summary>
internal sealed record CompareName(string Name, string Address, string Search, string Share, string Articles, string Color);
