using System.ComponentModel.DataAnnotations;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>How articles are analyzed. An analyzer's own settings are in a class beside it.</summary>
public sealed class AnalysisOptions
{
    /// <summary>
    /// How much of a longer article is analyzed, in UTF-16 code units from its start; the text is stored whole.
    /// </summary>
    [Range(1_000, 10_000_000)]
    public int MaxCharacters { get; init; } = 100_000;

    /// <summary>
    /// The name of an analyzer, in any case: <c>Transformer</c> or <c>Embedded</c>, which send nothing anywhere, or
    /// <c>AzureLanguage</c>, which is billed and needs a build that includes it. <c>Auto</c> is <c>Transformer</c> where it can
    /// run, and <c>Embedded</c> elsewhere.
    /// </summary>
    public string Analyzer { get; init; } = AnalyzerNames.Auto;
}
