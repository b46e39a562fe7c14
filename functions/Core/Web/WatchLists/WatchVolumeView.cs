using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Charts;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.WatchCounts;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>The volume of a watch-list by day.</summary>
/// <param name="Verdict">In words.</param>
/// <param name="Chart">As a chart.</param>
/// <param name="Rows">As a table, the latest first.</param>
/// <param name="CountedFrom">That not all days are counted, in words; empty if they are.</param>
internal sealed record WatchVolumeView(string Verdict, Chart Chart, IReadOnlyList<WatchDay> Rows, string CountedFrom)
{
    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="count">What the list finds.</param>
    /// <param name="query">What finds the same in a search; null if nothing does.</param>
    public static WatchVolumeView Of(WatchCount count, QueryNode? query) =>
        new(
            Words.WatchPage.Volume(count.Period.Length, count.Period.Articles, count.Today.Articles, count.Today.Usual),
            NameCharts.Articles(count.Period, bySentiment: false),
            [.. Enumerable.Reverse(count.Period.Parts).Select(part => WatchDay.Of(part, query))],
            count.From is { } first ? Words.WatchPage.CountedFrom(first) : ""
        );
}

/// <summary>A UTC day in the table. The address leads to its matches, and is empty if there are none.</summary>
internal sealed record WatchDay(string Day, string Address, string Articles, string Usual)
{
    private static readonly IWords Words = RenderingWords.Default;

    public static WatchDay Of(NamePart part, QueryNode? query) =>
        new(
            Words.NamePage.Day(part.First),
            query is not null && part.Articles > 0 ? NameItem.SearchFor(new AllNode([query, QueryDays.On(part.First)])) : "",
            Words.Number(part.Articles),
            part.Usual is { } usual ? Words.Number(Math.Round(usual, 1)) : "–"
        );
}
