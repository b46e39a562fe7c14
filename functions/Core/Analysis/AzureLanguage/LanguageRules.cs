namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Checks what the attributes of the Azure AI Language settings cannot express.</summary>
internal static class LanguageRules
{
    private const string Endpoint = $"NewsMonitor:Analysis:{nameof(LanguageOptions.LanguageEndpoint)}";

    public static IEnumerable<string> Faults(LanguageOptions options, bool isChosen)
    {
        if (options.LanguageEndpoint.Length == 0)
        {
            if (isChosen)
                yield return $"{Endpoint} must be set if NewsMonitor:Analysis:Analyzer is AzureLanguage";
        }
        else if (!IsSafe(options.LanguageEndpoint))
        {
            yield return $"{Endpoint} must be an https address such as https://NAME.cognitiveservices.azure.com/; "
                + $"it is \"{options.LanguageEndpoint}\"";
        }
    }

    // Plain http is only for a service on this machine: a key must not be sent unencrypted.
    private static bool IsSafe(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
