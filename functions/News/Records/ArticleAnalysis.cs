using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Records;

/// <summary>What an analyzer says of an article, and what that cost.</summary>
/// <param name="Text">The analysis of its text.</param>
/// <param name="Analyzer">Who judged: one of <see cref="AnalyzerNames"/>.</param>
public sealed record ArticleAnalysis(TextAnalysis Text, string Analyzer)
{
    /// <summary>Text records a service bills for it; 0 where nothing was sent.</summary>
    public int TextRecords { get; init; }

    /// <summary>Entities with their entries in a knowledge base; empty where none were asked for.</summary>
    public IReadOnlyList<LinkedEntity> LinkedEntities { get; init; } = [];

    /// <summary>What a service could not judge of it, and why: a sentence each, without any of its text.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

/// <summary>Something the text names, and what a knowledge base calls it.</summary>
/// <param name="Name">The title of its entry.</param>
/// <param name="Url">The entry; null where it has no address.</param>
/// <param name="Source">Whose entry, such as <c>Wikipedia</c>.</param>
/// <param name="Mentions">Where it is named, in UTF-16 code units of the analysed text.</param>
public sealed record LinkedEntity(string Name, Uri? Url, string Source, IReadOnlyList<Mention> Mentions);

/// <summary>What stands beside each article as its judge.</summary>
public static class AnalyzerNames
{
    public const string Embedded = "Embedded";
    public const string AzureLanguage = "AzureLanguage";

    /// <summary>The embedded analyzer in place of Azure AI Language, whose text records of the month were used up.</summary>
    public const string EmbeddedOverCeiling = "Embedded, over the ceiling";
}
