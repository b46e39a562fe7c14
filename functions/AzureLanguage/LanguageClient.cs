using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using NewsMonitor.Core.Analysis.AzureLanguage;

namespace NewsMonitor.AzureLanguage;

/// <summary>The client of the Azure AI Language account.</summary>
internal static class LanguageClient
{
    /// <summary>Signs in with a key if the settings have one, otherwise with the identity.</summary>
    public static TextAnalyticsClient Create(LanguageOptions options, TokenCredential identity)
    {
        var endpoint = new Uri(options.LanguageEndpoint);
        return options.LanguageKey.Length > 0
            ? new TextAnalyticsClient(endpoint, new AzureKeyCredential(options.LanguageKey), Patient())
            : new TextAnalyticsClient(endpoint, identity, Patient());
    }

    // 429 and 5xx are retried after the time in Retry-After, or after 1, 2, 4 and 8 seconds; the limit for all of it is
    // LanguageAnalyzer.Patience.
    private static TextAnalyticsClientOptions Patient()
    {
        var options = new TextAnalyticsClientOptions();
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromSeconds(1);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(30);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        options.Diagnostics.IsLoggingContentEnabled = false;
        return options;
    }
}
