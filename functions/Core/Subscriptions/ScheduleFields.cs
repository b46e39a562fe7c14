using System.Globalization;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads from the subscriptions file when digests and alerts are sent.</summary>
internal static class ScheduleFields
{
    /// <summary>The object <c>when</c> of a digest; null if it has no valid time.</summary>
    public static DigestSchedule? Digest(JsonFields fields)
    {
        var times = fields.Texts("at", 24, 5).Select(text => Time(fields, "at", text)).OfType<LocalTime>().ToList();
        if (times.Count == 0 && !fields.Has("at"))
            fields.Fault("at", "must be one or several local times of day, such as \"08:00\"");
        var days = Days(fields);
        var zone = Zone(fields);
        fields.Finish();
        return times.Count == 0 ? null : new DigestSchedule(times, days, zone);
    }

    /// <summary>The fields of an alert itself.</summary>
    public static AlertSchedule Alert(JsonFields fields)
    {
        var minutes = fields.Whole("rollUpMinutes", 5, AlertSchedule.MaxMinutes) ?? 5;
        return new AlertSchedule(minutes, fields.Object("quiet", Quiet), Zone(fields));
    }

    private static IReadOnlyList<IsoDayOfWeek> Days(JsonFields fields)
    {
        HashSet<IsoDayOfWeek> days = [];
        foreach (var word in fields.Choices<DayWord>("on", Enum.GetValues<DayWord>()))
            days.UnionWith(Weekdays.Of(word));
        return days.Count == 0 ? Weekdays.Of(DayWord.Daily) : [.. days];
    }

    private static QuietHours? Quiet(JsonFields fields)
    {
        var from = fields.Required("from", 5, "22:00") is { } first ? Time(fields, "from", first) : null;
        var to = fields.Required("to", 5, "07:00") is { } last ? Time(fields, "to", last) : null;
        fields.Finish();
        if (from is not { } start || to is not { } end)
            return null;
        var quiet = new QuietHours(start, end);
        if (quiet.Length > QuietHours.Longest)
            fields.Fault(
                "to",
                $"makes the quiet hours too long: at most {QuietHours.Longest.TotalHours} hours of a day can be quiet"
            );
        return quiet;
    }

    private static LocalTime? Time(JsonFields fields, string name, string text)
    {
        var time = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text);
        if (time.Success)
            return time.Value;
        fields.Fault(name, string.Create(CultureInfo.InvariantCulture, $"must be a time of day such as 08:00; it is \"{text}\""));
        return null;
    }

    private static DateTimeZone Zone(JsonFields fields)
    {
        var name = fields.Text("timeZone", 60);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name ?? "UTC");
        if (zone is null)
            fields.Fault("timeZone", $"must be an IANA time zone such as Europe/Madrid; it is \"{name}\"");
        return zone ?? DateTimeZone.Utc;
    }
}
