using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Settings;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads the digests and alerts of one subscriptions file.</summary>
/// <param name="watchLists">The file's watch-lists, by their ids.</param>
/// <param name="kinds">The kinds of webhooks that can be named.</param>
internal sealed class SubscriptionFields(IReadOnlyDictionary<string, WatchList> watchLists, WebhookKinds kinds)
{
    private const int MaxRecipients = 10_000;
    private const int DefaultMaxPerHour = 4;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public Subscription Digest(JsonFields fields)
    {
        var (id, name) = (Id(fields), Name(fields));
        var schedule = fields.Object("when", ScheduleFields.Digest) ?? DigestSchedule.Midnight;
        if (!fields.Has("when"))
            fields.Fault("when", "is missing; for example \"when\": { \"at\": \"08:00\", \"timeZone\": \"Europe/Madrid\" }");
        var watched = WatchLists(fields);
        var covers = fields.Choice<Coverage>("covers", [Coverage.Everything, Coverage.Matches]);
        if (covers == Coverage.Matches && watched.Count == 0)
            fields.Fault("covers", "is \"matches\", but there is no watch-list to match: list some under watchLists");
        var spec = new DigestSpec(id, name ?? id, schedule.Zone)
        {
            WatchLists = watched,
            Covers = covers ?? (watched.Count > 0 ? Coverage.Matches : Coverage.Everything),
            MaxStories = MaxStories(fields),
            Comes = RenderingWords.Default.Schedule(schedule, maxPerHour: null),
        };
        var digest = new Subscription(spec, schedule, Recipients(fields)) { WhenEmpty = WhenEmpty(fields) };
        fields.Finish();
        return digest;
    }

    public Subscription Alert(JsonFields fields)
    {
        var (id, name) = (Id(fields), Name(fields));
        var watched = WatchLists(fields);
        if (watched.Count == 0)
            fields.Fault("watchLists", "must name at least one watch-list: an alert is sent when something matches");
        var schedule = ScheduleFields.Alert(fields);
        var maxPerHour = fields.Whole("maxPerHour", 1, 12) ?? DefaultMaxPerHour;
        var spec = new DigestSpec(id, name ?? id, schedule.Zone)
        {
            WatchLists = watched,
            Covers = Coverage.Matches,
            MaxStories = MaxStories(fields),
            IsAlert = true,
            Comes = RenderingWords.Default.Schedule(schedule, maxPerHour),
        };
        var alert = new Subscription(spec, schedule, Recipients(fields)) { MaxPerHour = maxPerHour };
        fields.Finish();
        return alert;
    }

    private string Id(JsonFields fields)
    {
        var id = fields.Required("id", 40, "press");
        if (id is not null && !Subscription.IsId(id))
            fields.Fault("id", $"may contain only lowercase letters, digits and hyphens; it is \"{id}\"");
        else if (id is not null && !_ids.Add(id))
            fields.Fault("id", $"is already in use: two digests or alerts have the id \"{id}\"");
        return id ?? "";
    }

    private static string? Name(JsonFields fields) => fields.Text("name", 100) is { } name ? UntrustedText.Line(name, 100) : null;

    private static int MaxStories(JsonFields fields) => fields.Whole("stories", 1, 30) ?? DigestSpec.DefaultStories;

    private static EmptyDigest WhenEmpty(JsonFields fields) =>
        fields.Choice<EmptyDigest>("whenEmpty", [EmptyDigest.Skip, EmptyDigest.Send]) ?? EmptyDigest.Skip;

    /// <summary>Mail first, then webhooks, in the order of the file.</summary>
    private IReadOnlyList<DigestRecipient> Recipients(JsonFields fields) =>
        [.. MailRecipients(fields), .. WebhookFields.Read(fields, kinds)];

    private static IReadOnlyList<MailRecipient> MailRecipients(JsonFields fields)
    {
        List<string> wrong = [];
        var texts = fields.Texts("recipients", MaxRecipients, 400);
        var recipients = MailRecipient.Each(texts.Select(text => Mailbox.Parse(text, wrong)));
        foreach (var fault in wrong)
            fields.Fault("recipients", "contains something that is not an address: " + fault);
        return recipients;
    }

    private IReadOnlyList<WatchList> WatchLists(JsonFields fields)
    {
        List<WatchList> found = [];
        foreach (var name in fields.Texts("watchLists", 200, 40))
        {
            if (watchLists.TryGetValue(name, out var list))
                found.Add(list);
            else
                fields.Fault("watchLists", $"names \"{name}\", which is not a watch-list in this file{Suggestion(name)}");
        }

        return found;
    }

    private string Suggestion(string name) =>
        SettingNames.Nearest(name, [.. watchLists.Keys]) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";
}
