using NewsMonitor.Digests;

namespace NewsMonitor.Settings;

/// <summary>What settings must obey that no range or pattern can say.</summary>
internal static class SettingsRules
{
    public static IEnumerable<string> Faults(NewsMonitorOptions options)
    {
        foreach (var fault in DigestDefinition.Faults(options.Digest, options.Email))
            yield return fault;
        if (AnalysisFault(options.Analysis) is { } analysis)
            yield return analysis;
        if (new HashSet<string> { options.Storage.InboxContainer, options.Storage.ArticlesContainer, options.Storage.DigestsContainer }.Count < 3)
            yield return "NewsMonitor:Storage:InboxContainer, ArticlesContainer and DigestsContainer must be three different containers";
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

        return Uri.TryCreate(analysis.LanguageEndpoint, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? null
            : "NewsMonitor:Analysis:LanguageEndpoint must be an https address such as https://NAME.cognitiveservices.azure.com/; "
                + $"it is \"{analysis.LanguageEndpoint}\"";
    }
}
