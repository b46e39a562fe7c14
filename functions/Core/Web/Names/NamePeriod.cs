using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.Names;

/// <summary>A name, or what a query finds, over some days; in weeks if there are very many.</summary>
internal sealed class NamePeriod
{
    /// <summary>The periods that pages offer, in days.</summary>
    public static readonly IReadOnlyList<int> Choices = [30, 90, NamesInNews.MostDays];

    private const int Week = 7;
    private const int MostBars = 90;

    private readonly IReadOnlyList<NameDay> _days;
    private readonly int _length;

    /// <param name="days">
    /// The days in order, with <see cref="Baseline.Days"/> more before the first that only show what was usual.
    /// </param>
    /// <param name="mostBars">With more days, each part is a week.</param>
    public NamePeriod(IReadOnlyList<NameDay> days, int mostBars = MostBars)
    {
        (_days, _length) = (days, days.Count - Baseline.Days);
        PerWeek = _length > mostBars;
        var width = PerWeek ? Week : 1;
        // The last week ends today; the first is cut if the days are not whole weeks.
        for (var end = days.Count; end > Baseline.Days; end -= width)
            Parts.Insert(0, Of(Math.Max(Baseline.Days, end - width), end));
    }

    /// <summary>Whether each part is a week.</summary>
    public bool PerWeek { get; }

    public int Length => _length;

    /// <summary>In order.</summary>
    public List<NamePart> Parts { get; } = [];

    public int Articles => Parts.Sum(part => part.Articles);

    public int Positive => Parts.Sum(part => part.Positive);

    public int Negative => Parts.Sum(part => part.Negative);

    /// <summary>The last seven days.</summary>
    public NamePart LastWeek => Of(_days.Count - Week, _days.Count);

    /// <summary>The days with articles, the latest first.</summary>
    public IEnumerable<DateOnly> Mentioning =>
        _days.Skip(Baseline.Days).Where(day => day.Articles > 0).Select(day => day.Day).Reverse();

    private NamePart Of(int start, int end)
    {
        var days = _days.Skip(start).Take(end - start).ToList();
        return new NamePart(
            days[0].Day,
            days.Count,
            days.Sum(day => day.All),
            days.Sum(day => day.Articles),
            days.Sum(day => day.Positive),
            days.Sum(day => day.Negative),
            Usual(start) * days.Count
        );
    }

    private double? Usual(int start)
    {
        var before = new EntityBaseline("", "", EntityCategory.Organization);
        var withNews = 0;
        foreach (var day in _days.Skip(start - Baseline.Days).Take(Baseline.Days).Where(day => day.All > 0))
        {
            withNews++;
            before.Add(new EntityDay("", "", EntityCategory.Organization, day.Articles, day.Positive, day.Negative));
        }

        return withNews < TrendFinder.EnoughDays ? null : before.Mean(withNews);
    }
}

/// <summary>A day or a week of a name.</summary>
/// <param name="First">The day, or the first of the week.</param>
/// <param name="Days">1, or 7; the first part of a period may have fewer.</param>
/// <param name="All">All articles, whatever they mention.</param>
/// <param name="Articles">Those that mention the name.</param>
/// <param name="Positive">Those that are positive about it.</param>
/// <param name="Negative">Those that are negative about it.</param>
/// <param name="Usual">
/// How many usually mention it, by the 14 days before without the busiest, as trends take it; null if too few of them have news.
/// </param>
internal sealed record NamePart(DateOnly First, int Days, int All, int Articles, int Positive, int Negative, double? Usual)
{
    /// <summary>The condition that articles are of these days.</summary>
    public QueryNode Condition => Days == 1 ? QueryDays.On(First) : QueryDays.From(First, First.AddDays(Days - 1));

    /// <summary>The share of all articles, 0 to 1; null without articles.</summary>
    public double? Share => All == 0 ? null : Articles / (double)All;

    /// <summary>Positive minus negative articles, -1 to 1; null without articles about the name.</summary>
    public double? Net => Articles == 0 ? null : (Positive - Negative) / (double)Articles;
}
