using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Articles;

/// <summary>What the analysis says of an article, in the size a table row holds.</summary>
public sealed record ArticleTags
{
    /// <summary>ISO 639-1, or <c>und</c>.</summary>
    public required string Language { get; init; }

    public required Sentiment Sentiment { get; init; }

    /// <summary>Most salient first.</summary>
    public IReadOnlyList<TaggedEntity> Entities { get; init; } = [];

    /// <summary>Most telling first.</summary>
    public IReadOnlyList<string> KeyPhrases { get; init; } = [];

    /// <summary>Up to three sentences in reading order.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Which analyzer judged it: one of <c>AnalyzerNames</c>.</summary>
    public required string Analyzer { get; init; }

    /// <summary>Text records that were billed for it; 0 where nothing was sent.</summary>
    public int TextRecords { get; init; }
}

/// <summary>An entity an article mentions.</summary>
public sealed record TaggedEntity
{
    /// <summary>At most <see cref="MaxNameLength"/> UTF-16 code units.</summary>
    public required string Name { get; init; }

    public required EntityCategory Category { get; init; }

    /// <summary>The same for every spelling that differs only in case, accents or a leading article: "category|folded name".</summary>
    public required string Key { get; init; }

    /// <summary>How often the article mentions it; at least 1.</summary>
    public required int Mentions { get; init; }

    /// <summary>Whether the headline mentions it.</summary>
    public bool InTitle { get; init; }

    public required Sentiment Sentiment { get; init; }

    /// <summary>The sentence that shows the sentiment best, cut to <see cref="MaxEvidenceLength"/> UTF-16 code units at a word.</summary>
    public required string Evidence { get; init; }

    public const int MaxNameLength = 200;
    public const int MaxEvidenceLength = 300;
}
