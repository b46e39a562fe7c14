using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Charts;
using NewsMonitor.Core.Web.Entities;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Comparing;

/// <summary>Names that are compared.</summary>
/// <param name="Names">The names, with their days; at least one.</param>
internal sealed record Compared(IReadOnlyList<(Identity Name, NamePeriod Period)> Names)
{
    private static readonly IWords Words = RenderingWords.Default;

    private NamePeriod First => Names[0].Period;

    /// <summary>The shares of all articles.</summary>
    public Chart Shares =>
        Draw("shares", Words.ComparePage.Labels.Shares, part => part.Share ?? 0, Words.NamePage.Percent, Share);

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
                        one.Name.Name,
                        NamePage.AddressOf(one.Name.Key),
                        NameItem.SearchFor(new EntityNode(one.Name.Name, null)),
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
                    shown.Articles > 0 ? Search(one.Name, one.Period, shown.First) : ""
                );
            }),
        ];

    private static string Search(Identity name, NamePeriod period, DateOnly first) =>
        NameItem.SearchFor(
            new AllNode([
                new EntityNode(name.Name, null),
                period.PerWeek ? QueryDays.From(first, first.AddDays(6)) : QueryDays.On(first),
            ])
        );

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
            Words.ComparePage.Seen(Names.Select(one => (one.Name.Name, sum(one.Period)))),
            [],
            [.. Names.Select((one, i) => Line.Of(Points(one.Period), ColorOf(i)))],
            label(most),
            Words.NamePage.Day(First.Parts[0].First),
            Words.NamePage.Day(First.Parts[^1].First),
            [.. Names.Select((one, i) => new ChartKey(one.Name.Name, ColorOf(i)))]
        );

        IEnumerable<(double, double)> Points(NamePeriod period) =>
            period.Parts.Select((part, i) => (Chart.Middle(i, period.Parts.Count), Chart.Height - (value(part) * scale)));
    }

    private static string ColorOf(int name) => $"line{name + 1}";
}

/// <summary>A day or a week.</summary>
internal sealed record CompareRow(string Day, IReadOnlyList<CompareCell> Cells);

/// <summary>A name on a day or in a week. The address leads to its articles, and is empty if there are none.</summary>
internal sealed record CompareCell(string Share, string Articles, string Address);

/// <summary>A name in all of the period.</summary>
internal sealed record CompareName(string Name, string Address, string Search, string Share, string Articles, string Color);
