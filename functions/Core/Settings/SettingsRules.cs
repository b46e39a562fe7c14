using NewsMonitor.Digests;
using NewsMonitor.Email;
using NewsMonitor.Recipients;

namespace NewsMonitor.Settings;

/// <summary>What settings must obey that no range or pattern can say.</summary>
internal static class SettingsRules
{
    public static IEnumerable<string> Faults(NewsMonitorOptions options)
    {
        foreach (var fault in DigestDefinition.Faults(options.Digest, options.Email))
            yield return fault;
        foreach (var fault in EmailRules.Faults(options.Email).Concat(UnsubscribeLinks.Faults(options.Email)))
            yield return fault;
        if (new HashSet<string> { options.Storage.InboxContainer, options.Storage.ArticlesContainer, options.Storage.DigestsContainer }.Count < 3)
            yield return "NewsMonitor:Storage:InboxContainer, ArticlesContainer and DigestsContainer must be three different containers";
    }
}
