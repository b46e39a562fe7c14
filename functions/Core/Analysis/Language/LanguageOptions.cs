using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Analysis.Language;

/// <summary>
/// How Azure AI Language is reached, and what it may cost. The keys are <c>NewsMonitor:Analysis:LanguageEndpoint</c> and so on.
/// </summary>
public sealed class LanguageOptions
{
    /// <summary>Address of the Azure AI Language account, such as <c>https://NAME.cognitiveservices.azure.com/</c>.</summary>
    public string LanguageEndpoint { get; init; } = "";

    /// <summary>A key of that account; empty to use the identity the process runs under.</summary>
    public string LanguageKey { get; init; } = "";

    /// <summary>Text records a UTC month after which the embedded analyzer takes over: what bounds the bill.</summary>
    [Range(0, 1_000_000_000)]
    public int MonthlyTextRecords { get; init; } = 100_000;

    /// <summary>
    /// Whether entries in Wikipedia are looked up: a fourth text record for every three, until 1 September 2028.
    /// </summary>
    public bool LinkedEntities { get; init; }
}
