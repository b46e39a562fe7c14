namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Rules for the settings of Azure AI Search.</summary>
internal static class AzureSearchRules
{
    private const string Endpoint = $"NewsMonitor:Search:{nameof(SearchOptions.Endpoint)}";

    public static IEnumerable<string> Faults(SearchOptions options)
    {
        // The identity's token goes there, so the connection must be encrypted.
        if (options.Endpoint.Length > 0 && !IsSafe(options.Endpoint))
            yield return $"{Endpoint} must be the https address of the service, such as https://NAME.search.windows.net; "
                + $"it is \"{options.Endpoint}\"";
    }

    private static bool IsSafe(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.AbsolutePath == "/"
        && address.Query.Length == 0
        && address.UserInfo.Length == 0;
}
