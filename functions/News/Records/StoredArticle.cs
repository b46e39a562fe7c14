using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Records;

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

    /// <summary>Where it was read.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The version of the blob it was read from.</summary>
    public BlobVersion Blob => Origin.Blob;

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

    /// <summary>What finding stories needs of it; its terms are taken from its tags if its row is older than they are.</summary>
    public StoryArticle ToStoryArticle() => new(Id, StoredAt, Source, Terms ?? StoryTerms.Of(Title, Tags, Shown), Sketch);

    // What the row of an article shows of its text.
    private string Shown => string.Join("\n\n", Tags.Summary.Concat(Tags.Entities.Select(entity => entity.Evidence)).Distinct());
}
