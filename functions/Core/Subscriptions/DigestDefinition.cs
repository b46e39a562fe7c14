using System.Text.RegularExpressions;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Settings;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>One digest or alert: what it is called, when it is due, what it tells and who gets it.</summary>
/// <param name="Id">Names it in the ledger and the archive; lower-case letters, digits and hyphens.</param>
/// <param name="Name">What its readers call it.</param>
/// <param name="Schedule">When it is due.</param>
/// <param name="Recipients">Who gets it.</param>
/// <param name="WhenEmpty">What happens when nothing came in.</param>
public sealed partial record DigestDefinition(
    string Id,
    string Name,
    ISchedule Schedule,
    RecipientList Recipients,
    EmptyDigest WhenEmpty
)
{
    /// <summary>The id of the one digest the settings describe.</summary>
    public const string DefaultId = "daily";

    /// <summary>Alerts sent within an hour, where their definition does not say how many.</summary>
    public const int DefaultMaxPerHour = 4;

    /// <summary>What its readers watch for, in the order it is told.</summary>
    public IReadOnlyList<WatchList> WatchLists { get; init; } = [];

    /// <summary>Which articles it tells of.</summary>
    public Coverage Covers { get; init; } = Coverage.Everything;

    /// <summary>Stories at its top, at most.</summary>
    public int MaxStories { get; init; } = DigestSpec.DefaultStories;

    /// <summary>How many may be sent within an hour; null for a digest, which comes at its own hours.</summary>
    public int? MaxPerHour { get; init; }

    /// <summary>Where it is posted to.</summary>
    public IReadOnlyList<WebhookDefinition> Webhooks { get; init; } = [];

    /// <summary>What names its recipients in the ledger, webhooks among them.</summary>
    public IEnumerable<string> RecipientKeys =>
        Recipients.Mailboxes.Select(RecipientKey.Of).Concat(Webhooks.Select(webhook => webhook.Key));

    /// <summary>Whether it is sent as soon as something matches.</summary>
    public bool IsAlert => MaxPerHour is not null;

    /// <summary>What it reports.</summary>
    public DigestSpec Spec =>
        new(Id, Name, Schedule.Zone)
        {
            WatchLists = WatchLists,
            Covers = Covers,
            MaxStories = MaxStories,
            IsAlert = IsAlert,
            Comes = RenderingWords.Default.Schedule(Schedule, MaxPerHour),
        };

    /// <summary>Whether a text may name a definition: it becomes part of table keys and blob names.</summary>
    public static bool IsId(string text) => IdPattern().IsMatch(text);

    /// <exception cref="SettingsException">A setting is wrong; all wrong ones are named.</exception>
    public static DigestDefinition From(DigestOptions options)
    {
        var faults = new List<string>();
        var definition = From(options, faults);
        return definition ?? throw new SettingsException(faults);
    }

    /// <summary>What is wrong with the digest's and the mail's settings beyond what their attributes say; one sentence each.</summary>
    public static IReadOnlyList<string> Faults(DigestOptions digest, EmailOptions email)
    {
        var faults = new List<string>();
        From(digest, faults);
        var sender = new List<string>();
        Mailbox.Parse(email.From, sender);
        faults.AddRange(sender.Select(fault => "NewsMonitor:Email:From: " + fault));
        var contact = new List<string>();
        if (email.Contact.Length > 0)
            Mailbox.Parse(email.Contact, contact);
        faults.AddRange(contact.Select(fault => "NewsMonitor:Email:Contact: " + fault));
        return faults;
    }

    private static DigestDefinition? From(DigestOptions options, List<string> faults)
    {
        var schedule = new List<string>();
        var due = DigestSchedule.Parse(options.At, options.TimeZone, schedule);
        faults.AddRange(schedule.Select(fault => "NewsMonitor:Digest:" + fault));
        var addresses = new List<string>();
        var recipients = RecipientList.Parse(options.Recipients, addresses);
        faults.AddRange(addresses.Select(fault => "NewsMonitor:Digest:Recipients: " + fault));
        return due is null || faults.Count > 0
            ? null
            : new DigestDefinition(DefaultId, UntrustedText.Line(options.Name, 100), due, recipients, options.WhenEmpty);
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
