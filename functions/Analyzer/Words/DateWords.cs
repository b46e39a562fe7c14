using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words of dates, times and durations.</summary>
internal sealed class DateWords(WordLists lists)
{
    public FrozenSet<uint> Months { get; } = lists.Words("months");

    /// <summary>Short month names that are not also other words, as written.</summary>
    public FrozenSet<uint> CertainMonths { get; } = lists.WordsAsWritten("months-certain");

    public FrozenSet<uint> Weekdays { get; } = lists.Words("weekdays");

    private readonly uint[] _week = [.. lists.Rows("weekdays").SelectMany(row => row.Fields).Select(word => Hash.Of(word))];

    /// <summary>The name of its day of the week.</summary>
    public uint WeekdayOf(DateOnly day) => _week[((int)day.DayOfWeek + _week.Length - 1) % _week.Length];

    public FrozenSet<uint> Days { get; } = lists.Words("days");

    public FrozenSet<uint> Spans { get; } = lists.Words("time-spans");

    public FrozenSet<uint> Pointers { get; } = lists.Words("time-pointers");

    public FrozenSet<uint> TimesOfDay { get; } = lists.Words("time-of-day");

    /// <summary>Those that distinguish times from the figures of stories.</summary>
    public FrozenSet<uint> ClockMarks { get; } = lists.Cue("clock");

    public FrozenSet<uint> Of { get; } = lists.Cue("of");

    public FrozenSet<uint> Ago { get; } = lists.Cue("ago");

    /// <summary>Those of <see cref="Days"/> on which nothing has happened yet.</summary>
    public FrozenSet<uint> Coming { get; } = lists.Cue("coming-days");

    /// <summary>Words behind which a number of four digits is a year: "since".</summary>
    public FrozenSet<uint> BeforeYears { get; } = lists.Cue("before-years");

    /// <summary>"am" of "7am".</summary>
    public string[] ClockEndings { get; } = lists.Endings("clock");
}
