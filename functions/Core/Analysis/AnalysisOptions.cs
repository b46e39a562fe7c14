using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Analysis;

/// <summary>How articles are analysed.</summary>
public sealed class AnalysisOptions
{
    /// <summary>How much of a longer article is analysed, in UTF-16 code units from its start; the text is stored whole.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxCharacters { get; init; } = 100_000;

    /// <summary>
    /// <c>Embedded</c>, which sends nothing anywhere, or <c>AzureLanguage</c>, which is billed and needs a build that includes it.
    /// </summary>
    public AnalyzerKind Analyzer { get; init; } = AnalyzerKind.Embedded;

    /// <summary>Address of the Azure AI Language account, such as <c>https://NAME.cognitiveservices.azure.com/</c>.</summary>
    public string LanguageEndpoint { get; init; } = "";

    /// <summary>A key of that account; empty where an identity opens it.</summary>
    public string LanguageKey { get; init; } = "";

    /// <summary>Text records a UTC month after which the embedded analyzer takes over: what bounds the bill.</summary>
    [Range(0, 1_000_000_000)]
    public int MonthlyTextRecords { get; init; } = 100_000;

    /// <summary>Whether Wikipedia's entries are looked up: a fourth text record for three, until 1 September 2028.</summary>
    public bool LinkedEntities { get; init; }
}

/// <summary>Who analyses articles.</summary>
public enum AnalyzerKind
{
    /// <summary>This process.</summary>
    Embedded,

    /// <summary>Azure AI Language.</summary>
    AzureLanguage,
}
