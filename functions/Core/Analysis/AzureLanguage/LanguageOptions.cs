using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// The connection to Azure AI Language, and limits on its cost. The keys are <c>NewsMonitor:Analysis:LanguageEndpoint</c> and so
/// on.
/// </summary>
public sealed class LanguageOptions
{
    /// <summary>Address of the Azure AI Language account, such as <c>https://NAME.cognitiveservices.azure.com/</c>.</summary>
    public string LanguageEndpoint { get; init; } = "";

    /// <summary>A key of that account; empty to use the identity the process runs under.</summary>
    public string LanguageKey { get; init; } = "";

    /// <summary>Text records per UTC month, which limits the bill; above that, the embedded analyzer takes over.</summary>
    [Range(0, 1_000_000_000)]
    public int MonthlyTextRecords { get; init; } = 100_000;

    /// <summary>
    /// Whether to request linked entities (Wikipedia entries), which adds a fourth text record for every three. Available until
    /// September 1, 2028.
    /// </summary>
    public bool LinkedEntities { get; init; }
}
