using System.CommandLine.Parsing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Local.Commands;

/// <summary>Days as an argument.</summary>
internal static class DayRangeText
{
    public const string Shape = "A..B";

    /// <summary>Reads days, or reports the argument as wrong.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="name">What the message calls it.</param>
    public static DayRange? Parse(ArgumentResult result, string name)
    {
        var text = result.Tokens[0].Value;
        if (DayRange.Parse(text) is { } days)
            return days;
        result.AddError($"{name} must be a day or a range of days in order, such as 2026-11-23..2026-11-29; it is \"{text}\"");
        return null;
    }
}
