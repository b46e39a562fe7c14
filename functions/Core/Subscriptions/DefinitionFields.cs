using System.Globalization;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Settings;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;
using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads digests and alerts from the subscriptions file.</summary>
internal static class DefinitionFields
{
    private const int MaxRecipients = 10_000;

    public static DigestDefinition? Digest(JsonFields fields, IReadOnlyDictionary<string, WatchList> lists, ISet<string> ids)
    {
        var id = Id(fields, ids);
        var schedule = fields.Object("when", Schedule);
        if (!fields.Has("when"))
            fields.Fault("when", "is needed, such as \"when\": { \"at\": \"08:00\", \"timeZone\": \"Europe/Madrid\" }");
        var watched = Lists(fields, lists);
        var covers = fields.Choice<Coverage>("covers", [Coverage.Everything, Coverage.Matches]);
        if (covers == Coverage.Matches && watched.Count == 0)
            fields.Fault("covers", "is matches, and there is no watch-list to match: name some under watchLists");
        var definition = new DigestDefinition(
            id,
            Name(fields, id),
            schedule ?? DigestSchedule.Midnight,
            Recipients(fields),
            Empty(fields)
        )
        {
            Webhooks = WebhookFields.Read(fields),
            WatchLists = watched,
            Covers = covers ?? (watched.Count > 0 ? Coverage.Matches : Coverage.Everything),
            MaxStories = fields.Whole("stories", 1, 30) ?? DigestSpec.DefaultStories,
        };
        fields.Finish();
        return definition;
    }

    public static DigestDefinition? Alert(JsonFields fields, IReadOnlyDictionary<string, WatchList> lists, ISet<string> ids)
    {
        var id = Id(fields, ids);
        var watched = Lists(fields, lists);
        if (watched.Count == 0)
            fields.Fault("watchLists", "must name at least one watch-list: an alert is sent when something matches");
        var zone = Zone(fields);
        var every = fields.Whole("rollUpMinutes", 5, AlertSchedule.MaxMinutes) ?? 5;
        var quiet = fields.Object("quiet", Quiet);
        var definition = new DigestDefinition(
            id,
            Name(fields, id),
            new AlertSchedule(every, quiet, zone),
            Recipients(fields),
            EmptyDigest.Skip
        )
        {
            Webhooks = WebhookFields.Read(fields),
            WatchLists = watched,
            Covers = Coverage.Matches,
            MaxStories = fields.Whole("stories", 1, 30) ?? DigestSpec.DefaultStories,
            MaxPerHour = fields.Whole("maxPerHour", 1, 12) ?? DigestDefinition.DefaultMaxPerHour,
        };
        fields.Finish();
        return definition;
    }

    private static string Id(JsonFields fields, ISet<string> ids)
    {
        var id = fields.Required("id", 40, "press");
        if (id is not null && !DigestDefinition.IsId(id))
            fields.Fault("id", $"must be lower-case letters, digits and hyphens; it is \"{id}\"");
        else if (id is not null && !ids.Add(id))
            fields.Fault("id", $"is taken: two digests or alerts are called \"{id}\"");
        return id ?? "";
    }

    private static string Name(JsonFields fields, string id) => UntrustedText.Line(fields.Text("name", 100) ?? id, 100);

    private static EmptyDigest Empty(JsonFields fields) =>
        fields.Choice<EmptyDigest>("whenEmpty", [EmptyDigest.Skip, EmptyDigest.Send]) ?? EmptyDigest.Skip;

    private static RecipientList Recipients(JsonFields fields)
    {
        var mailboxes = new List<MimeKit.MailboxAddress>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in fields.Texts("recipients", MaxRecipients, 400))
        {
            List<string> wrong = [];
            if (Mailbox.Parse(text, wrong) is { } mailbox && seen.Add(mailbox.Address))
                mailboxes.Add(mailbox);
            foreach (var fault in wrong)
                fields.Fault("recipients", "has no address there: " + fault);
        }

        return new RecipientList(mailboxes);
    }

    private static IReadOnlyList<WatchList> Lists(JsonFields fields, IReadOnlyDictionary<string, WatchList> lists)
    {
        List<WatchList> found = [];
        foreach (var name in fields.Texts("watchLists", 200, 40))
        {
            if (lists.TryGetValue(name, out var list))
                found.Add(list);
            else
                fields.Fault("watchLists", $"names \"{name}\", which is no watch-list of this file{Suggestion(name, lists)}");
        }

        return found;
    }

    private static string Suggestion(string name, IReadOnlyDictionary<string, WatchList> lists) =>
        SettingNames.Nearest(name, [.. lists.Keys]) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    private static DigestSchedule? Schedule(JsonFields fields)
    {
        var times = fields.Texts("at", 24, 5).Select(text => Time(fields, "at", text)).OfType<LocalTime>().ToList();
        if (times.Count == 0 && !fields.Has("at"))
            fields.Fault("at", "must be a local time of day such as \"08:00\", or several");
        var days = Days(fields);
        var zone = Zone(fields);
        fields.Finish();
        return times.Count == 0 ? null : new DigestSchedule(times, days, zone);
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
            fields.Fault("to", $"leaves too few hours that are not quiet: at most {QuietHours.Longest.TotalHours} may be");
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
