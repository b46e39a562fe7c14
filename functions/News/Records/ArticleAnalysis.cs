using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Records;

/// <summary>The analysis of an article, and what it cost.</summary>
/// <param name="Text">The analysis of its text.</param>
/// <param name="Analyzer">The analyzer: one of <see cref="AnalyzerNames"/>.</param>
public sealed record ArticleAnalysis(TextAnalysis Text, string Analyzer)
{
    /// <summary>Text records billed by a service; 0 if nothing was sent.</summary>
    public int TextRecords { get; init; }

    /// <summary>Entities with their entries in a knowledge base; empty unless they were requested.</summary>
    public IReadOnlyList<LinkedEntity> LinkedEntities { get; init; } = [];

    /// <summary>What a service could not analyze, and why: one sentence each, without any of the article's text.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

/// <summary>An entity in the text and its entry in a knowledge base.</summary>
/// <param name="Name">The title of the entry.</param>
/// <param name="Url">The address of the entry; null if it has none.</param>
/// <param name="Source">The knowledge base, such as <c>Wikipedia</c>.</param>
/// <param name="Mentions">Where the text mentions it, in UTF-16 code units of the analyzed text.</param>
public sealed record LinkedEntity(string Name, Uri? Url, string Source, IReadOnlyList<Mention> Mentions);

/// <summary>The names of analyzers as they are stored with each article.</summary>
public static class AnalyzerNames
{
    public const string Embedded = "Embedded";
    public const string Transformer = "Transformer";
    public const string AzureLanguage = "AzureLanguage";

    /// <summary>The embedded analyzer, used because the monthly limit for Azure AI Language was reached.</summary>
    public const string EmbeddedOverCeiling = "Embedded, over the ceiling";

    /// <summary>Only in settings: the best analyzer of those that need no service and can run on the machine.</summary>
    public const string Auto = "Auto";
}
