using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Core;

/// <summary>What settings must obey that no range or pattern can say.</summary>
internal static class SettingsRules
{
    public static IEnumerable<string> Faults(NewsMonitorOptions options, bool hasAzureLanguage)
    {
        foreach (var fault in DefaultSubscription.Faults(options.Digest).Concat(EmailRules.Faults(options.Email)))
            yield return fault;
        foreach (var fault in UnsubscribeLinks.Faults(options.Email.PublicUrl, options.Email.UnsubscribeKey))
            yield return fault;
        if (options.Analysis.Analyzer == AnalyzerKind.AzureLanguage && !hasAzureLanguage)
            yield return "NewsMonitor:Analysis:Analyzer is AzureLanguage, which this build does not include: "
                + "set it to Embedded, or build with a package feed that has Azure.AI.TextAnalytics";
        if (AnalysisFault(options.Analysis) is { } analysis)
            yield return analysis;
        string[] containers =
        [
            options.Storage.InboxContainer,
            options.Storage.ArticlesContainer,
            options.Storage.DigestsContainer,
            options.Storage.SettingsContainer,
        ];
        if (containers.Distinct().Count() < containers.Length)
            yield return "NewsMonitor:Storage:InboxContainer, ArticlesContainer, DigestsContainer and SettingsContainer must be four different containers";
        if (options.Digest.File.Length > 0 && !File.Exists(options.Digest.File))
            yield return $"NewsMonitor:Digest:File must be a file that is there; it is \"{options.Digest.File}\"";
    }

    // Plain http is for a service on this machine: a key must not travel in the open.
    private static string? AnalysisFault(AnalysisOptions analysis)
    {
        if (analysis.LanguageEndpoint.Length == 0)
        {
            return analysis.Analyzer == AnalyzerKind.Embedded
                ? null
                : "NewsMonitor:Analysis:LanguageEndpoint must be set where NewsMonitor:Analysis:Analyzer is AzureLanguage";
        }

        return
            Uri.TryCreate(analysis.LanguageEndpoint, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? null
            : "NewsMonitor:Analysis:LanguageEndpoint must be an https address such as https://NAME.cognitiveservices.azure.com/; "
                + $"it is \"{analysis.LanguageEndpoint}\"";
    }
}
