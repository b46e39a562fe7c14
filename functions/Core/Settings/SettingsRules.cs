using MimeKit;
using NodaTime;

namespace NewsMonitor.Settings;

/// <summary>What settings must obey that no range or pattern can say.</summary>
internal static class SettingsRules
{
    public static IEnumerable<string> Faults(NewsMonitorOptions options)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Digest.TimeZone) is null)
            yield return $"NewsMonitor:Digest:TimeZone must be an IANA zone such as Europe/Madrid or UTC; it is \"{options.Digest.TimeZone}\"";
        if (!IsAddress(options.Email.From))
            yield return $"NewsMonitor:Email:From must be an address, or a name and an address in angle brackets; it is \"{options.Email.From}\"";
        foreach (var wrong in Recipients(options.Digest).Where(recipient => !IsAddress(recipient)))
            yield return $"NewsMonitor:Digest:Recipients must be addresses separated by semicolons; \"{wrong}\" is none";
        if (new HashSet<string> { options.Storage.InboxContainer, options.Storage.ArticlesContainer, options.Storage.DigestsContainer }.Count < 3)
            yield return "NewsMonitor:Storage:InboxContainer, ArticlesContainer and DigestsContainer must be three different containers";
    }

    private static string[] Recipients(DigestOptions digest) =>
        digest.Recipients.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal);
}
