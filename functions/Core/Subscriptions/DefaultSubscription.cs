using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Settings;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>The digest that the settings describe; used if there is no subscriptions file.</summary>
public static class DefaultSubscription
{
    private const string Id = "daily";

    /// <exception cref="SettingsException">At least one setting is invalid; the message names all of them.</exception>
    public static Subscription From(DigestOptions options)
    {
        var faults = new List<string>();
        return Read(options, faults) ?? throw new SettingsException(faults);
    }

    /// <summary>A subscriptions file that says the same, so that more can be added to it.</summary>
    /// <exception cref="SettingsException">At least one setting is invalid; the message names all of them.</exception>
    public static string Write(DigestOptions options)
    {
        var digest = From(options);
        var json = new JObject
        {
            ["digests"] = new JArray(
                new JObject
                {
                    ["id"] = digest.Id,
                    ["name"] = digest.Spec.Name,
                    ["when"] = new JObject { ["at"] = options.At, ["timeZone"] = options.TimeZone },
                    ["recipients"] = new JArray(digest.Recipients.OfType<MailRecipient>().Select(AddressOf)),
                    ["whenEmpty"] = JsonNames.Of(digest.WhenEmpty),
                }
            ),
        };
        return json.ToString(Formatting.Indented);
    }

    private static string AddressOf(MailRecipient recipient) =>
        recipient.Address.Name is { Length: > 0 } name ? $"{name} <{recipient.Name}>" : recipient.Name;

    /// <summary>Checks what the settings' attributes cannot express; returns one sentence per fault.</summary>
    public static IReadOnlyList<string> Faults(DigestOptions options)
    {
        var faults = new List<string>();
        Read(options, faults);
        return faults;
    }

    private static Subscription? Read(DigestOptions options, List<string> faults)
    {
        var wrongTimes = new List<string>();
        var schedule = DigestSchedule.Parse(options.At, options.TimeZone, wrongTimes);
        faults.AddRange(wrongTimes.Select(fault => "NewsMonitor:Digest:" + fault));
        var wrongAddresses = new List<string>();
        var recipients = MailRecipient.ParseList(options.Recipients, wrongAddresses);
        faults.AddRange(wrongAddresses.Select(fault => "NewsMonitor:Digest:Recipients: " + fault));
        if (schedule is null || faults.Count > 0)
            return null;
        var spec = new DigestSpec(Id, UntrustedText.Line(options.Name, 100), schedule.Zone)
        {
            Comes = RenderingWords.Default.Schedule(schedule, maxPerHour: null),
        };
        return new Subscription(spec, schedule, recipients) { WhenEmpty = options.WhenEmpty };
    }
}
