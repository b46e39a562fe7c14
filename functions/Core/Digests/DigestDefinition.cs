using NewsMonitor.Email;
using NewsMonitor.Settings;
using NewsMonitor.Webhooks;

namespace NewsMonitor.Digests;

/// <summary>One digest: what it is called, when it is due and who gets it.</summary>
/// <param name="Id">Names it in the ledger and the archive; lower-case letters, digits and hyphens.</param>
/// <param name="Name">What its readers call it.</param>
/// <param name="Schedule">When it is due.</param>
/// <param name="Recipients">Who gets it.</param>
/// <param name="WhenEmpty">What happens when nothing came in.</param>
public sealed record DigestDefinition(string Id, string Name, DigestSchedule Schedule, RecipientList Recipients, EmptyDigest WhenEmpty)
{
    /// <summary>Where else it goes.</summary>
    public IReadOnlyList<WebhookDefinition> Webhooks { get; init; } = [];

    /// <summary>What names its recipients in the ledger, webhooks among them.</summary>
    public IEnumerable<string> RecipientKeys => Recipients.Mailboxes.Select(SendLedger.RecipientKey).Concat(Webhooks.Select(webhook => webhook.Key));

    /// <summary>The id of the one digest the settings describe.</summary>
    public const string DefaultId = "daily";

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
            : new DigestDefinition(DefaultId, OutsideText.Line(options.Name, 100), due, recipients, options.WhenEmpty);
    }
}
