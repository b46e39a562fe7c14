using NewsMonitor.Core.Storage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Testing;

/// <summary>Settings of an installation nobody else uses.</summary>
internal static class InstallationSettings
{
    /// <summary>
    /// The setting that names the analyzer: the fastest one, since few tests depend on what is judged. Those that do set another.
    /// </summary>
    public const string Analyzer = "NewsMonitor:Analysis:Analyzer";

    /// <summary>A key that signs links.</summary>
    public static readonly string LinkKey = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]);

    /// <summary>Its own containers and tables in a shared account.</summary>
    /// <param name="connection">Of the account.</param>
    /// <param name="name">Its name there: letters and digits, a letter first.</param>
    public static Dictionary<string, string?> Of(string connection, string name) =>
        new()
        {
            [StorageAccount.Setting] = connection,
            ["NewsMonitor:Storage:InboxContainer"] = $"{name}-inbox",
            ["NewsMonitor:Storage:ArticlesContainer"] = $"{name}-articles",
            ["NewsMonitor:Storage:DigestsContainer"] = $"{name}-digests",
            ["NewsMonitor:Storage:SettingsContainer"] = $"{name}-settings",
            ["NewsMonitor:Storage:IndexContainer"] = $"{name}-index",
            ["NewsMonitor:Storage:UndeliveredContainer"] = $"{name}-undelivered",
            ["NewsMonitor:Search:FreshSeconds"] = "0",
            ["NewsMonitor:Storage:PoisonQueue"] = $"{name}-poison",
            ["NewsMonitor:Storage:TablePrefix"] = name,
            [Analyzer] = AnalyzerNames.Embedded,
        };

    /// <summary>The same with Azure AI Language, for which a test has a stand-in.</summary>
    /// <param name="settings">Settings of an installation.</param>
    /// <param name="more">Further settings of the analysis, such as <c>MonthlyTextRecords</c>.</param>
    public static Dictionary<string, string?> WithAzureLanguage(
        this Dictionary<string, string?> settings,
        params IEnumerable<(string Name, string Value)> more
    )
    {
        IEnumerable<(string Name, string Value)> analysis =
        [
            ("Analyzer", "AzureLanguage"),
            ("LanguageEndpoint", "https://name.cognitiveservices.azure.com/"),
            .. more,
        ];
        var changed = new Dictionary<string, string?>(settings);
        foreach (var (name, value) in analysis)
            changed[$"NewsMonitor:Analysis:{name}"] = value;
        return changed;
    }
}
