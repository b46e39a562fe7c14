using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Articles;

/// <summary>The analysis of an article, short enough for a table row.</summary>
public sealed record ArticleTags
{
    /// <summary>ISO 639-1, or <c>und</c>.</summary>
    public required string Language { get; init; }

    public required Sentiment Sentiment { get; init; }

    /// <summary>Most salient first.</summary>
    public IReadOnlyList<TaggedEntity> Entities { get; init; } = [];

    /// <summary>Most relevant first.</summary>
    public IReadOnlyList<string> KeyPhrases { get; init; } = [];

    /// <summary>Up to three sentences, in reading order.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>The analyzer that produced it: one of <c>AnalyzerNames</c>.</summary>
    public required string Analyzer { get; init; }

    /// <summary>Text records billed for it; 0 if nothing was sent to a service.</summary>
    public int TextRecords { get; init; }
}

/// <summary>An entity an article mentions.</summary>
public sealed record TaggedEntity
{
    /// <summary>At most <see cref="MaxNameLength"/> UTF-16 code units.</summary>
    public required string Name { get; init; }

    public required EntityCategory Category { get; init; }

    /// <summary>
    /// The same for all spellings that differ only in case, accents or a leading "the": "category|folded name".
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The number of mentions; at least 1.</summary>
    public required int Mentions { get; init; }

    /// <summary>Whether the headline mentions it.</summary>
    public bool InTitle { get; init; }

    public required Sentiment Sentiment { get; init; }

    /// <summary>
    /// The sentence that shows the sentiment best, cut at a word boundary to <see cref="MaxEvidenceLength"/> UTF-16 code units.
    /// </summary>
    public required string Evidence { get; init; }

    /// <summary>What the article quotes it with; null if it does not, and in rows that are older than quotes.</summary>
    public TaggedQuote? Said { get; init; }

    public const int MaxNameLength = 200;
    public const int MaxEvidenceLength = 300;
}

/// <summary>A quote of an entity.</summary>
/// <param name="Sentence">
/// The sentences with the quote and its speaker, cut at a word boundary to <see cref="TaggedEntity.MaxEvidenceLength"/> UTF-16 code
/// units.
/// </param>
/// <param name="Key">The same for the same quote in other articles: see <see cref="QuoteKey"/>.</param>
public sealed record TaggedQuote(string Sentence, string Key);
