using System.Globalization;

namespace NewsMonitor.News.Queries;

/// <summary>UTC days, both ends included.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Every day.</summary>
    public static DaySpan Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>No day.</summary>
    public static DaySpan None { get; } = new(DateOnly.MaxValue, DateOnly.MinValue);

    public bool IsEmpty => First > Last;

    public int Count => IsEmpty ? 0 : Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The days that are in both.</summary>
    public DaySpan And(DaySpan other) => new(First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);

    /// <summary>All days from the first of both to the last of both.</summary>
    public DaySpan Or(DaySpan other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : new(First < other.First ? First : other.First, Last > other.Last ? Last : other.Last);
}

/// <summary>The days that the results of a query can have.</summary>
public static class QueryDays
{
    /// <summary>Whether a query has a date, of whatever, wherever it stands.</summary>
    public static bool IsDated(QueryNode query) => query.Leaves().Any(node => IsDate(node) || node is PublishedNode);

    /// <summary>Whether a condition is the date that articles are filed under.</summary>
    public static bool IsDate(QueryNode node) => node is DaysNode or PeriodNode;

    /// <summary>
    /// The days outside of which nothing can fit the query; <see cref="DaySpan.Always"/> if its dates rule out none. What is
    /// published on a day is filed under it or later, or, where midnight came later, under the day before.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="today">The UTC day on which periods such as <c>P7D</c> end.</param>
    public static DaySpan Of(QueryNode query, DateOnly today) =>
        query switch
        {
            DaysNode days => new DaySpan(days.First, days.Last),
            PeriodNode period => new DaySpan(period.First(today), today),
            PublishedNode { Days: var days } => new DaySpan(Of(days, today).First.AddDays(-1), DateOnly.MaxValue),
            AllNode all => all.Nodes.Aggregate(DaySpan.Always, (span, node) => span.And(Of(node, today))),
            AnyNode any => any.Nodes.Skip(1).Aggregate(Of(any.Nodes[0], today), (span, node) => span.Or(Of(node, today))),
            _ => DaySpan.Always,
        };

    /// <summary>The condition that results are of these days, both included.</summary>
    public static QueryNode From(DateOnly first, DateOnly last) =>
        new DaysNode(string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}"), first, last);

    /// <summary>The condition that results are of the last days, today included.</summary>
    public static QueryNode Last(int days) => new PeriodNode(string.Create(CultureInfo.InvariantCulture, $"P{days}D"), 0, days);

    /// <summary>The condition that results are of one day.</summary>
    public static QueryNode On(DateOnly day) => new DaysNode(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);
}
