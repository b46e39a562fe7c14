using NodaTime;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>The words for days in the subscriptions file.</summary>
internal enum DayWord
{
    Daily,
    Weekdays,
    Weekends,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

internal static class Weekdays
{
    private static readonly IsoDayOfWeek[] All =
    [
        IsoDayOfWeek.Monday,
        IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday,
        IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday,
        IsoDayOfWeek.Sunday,
    ];

    public static IReadOnlyList<IsoDayOfWeek> Of(DayWord word) =>
        word switch
        {
            DayWord.Daily => All,
            DayWord.Weekdays => All[..5],
            DayWord.Weekends => All[5..],
            _ => [All[word - DayWord.Monday]],
        };
}
