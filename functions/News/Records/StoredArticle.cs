using NewsMonitor.Analyzer;
using NewsMonitor.Duplicates;
using NewsMonitor.Stories;

namespace NewsMonitor.Articles;

/// <summary>A stored article as a digest reads it: its tags, not its text.</summary>
public sealed record StoredArticle
{
    public required string Id { get; init; }

    /// <summary>The UTC day it is filed under: that of the first try to store it.</summary>
    public required DateOnly Day { get; init; }

    public required string Title { get; init; }
    public Uri? Url { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public DateTimeOffset? Published { get; init; }

    /// <summary>The version of the blob it was read from.</summary>
    public required BlobVersion Blob { get; init; }

    /// <summary>The name of the blob with its text and full analysis, in the articles container.</summary>
    public string Details { get; init; } = "";

    /// <summary>When its row was written: the moment from which digests see it.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>The article that took this one's place when its blob was overwritten; digests leave it out.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Words in the body.</summary>
    public int Words { get; init; }

    /// <summary>Where a longer text was cut before it was analysed, in UTF-16 code units; null where it was analysed whole.</summary>
    public int? CutAt { get; init; }

    public required ArticleTags Tags { get; init; }

    /// <summary>Tells near-copies; null where the row is older than sketches.</summary>
    public Sketch? Sketch { get; init; }

    /// <summary>What stories are found by; null where the row is older than they are.</summary>
    public StoryTerms? Terms { get; init; }
}

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

    /// <summary>Which analyzer judged it: one of <see cref="Analysis.AnalyzerNames"/>.</summary>
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
