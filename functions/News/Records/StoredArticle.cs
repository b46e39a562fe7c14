using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Versions;

namespace NewsMonitor.News.Records;

/// <summary>A stored article as digests read it: with its tags, without its text.</summary>
public sealed record StoredArticle
{
    public required string Id { get; init; }

    /// <summary>The UTC day it is filed under: the day of the first attempt to store it.</summary>
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

    /// <summary>The name of the blob in the articles container that holds its text and full analysis.</summary>
    public string Details { get; init; } = "";

    /// <summary>When its row was written; digests see it from then on.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>
    /// The article that replaced this one, because its blob was overwritten or because it is a later version; the article itself
    /// if its provider withdrew it. Digests leave this one out.
    /// </summary>
    public string? SupersededBy { get; init; }

    /// <summary>Why it was replaced; null if it was not, or because its blob was overwritten.</summary>
    public Retirement? Retired { get; init; }

    /// <summary>When it was replaced for that reason, by the clock of the machine that did it.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>
    /// When an operator had it forgotten; null if none did. Then everything that the article said is blank, and it counts as
    /// superseded by itself.
    /// </summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>The ID of the earlier version that it replaced when it was stored; null if there was none.</summary>
    public string? Corrects { get; init; }

    /// <summary>What it says otherwise than earlier versions, the latest change first.</summary>
    public IReadOnlyList<TextChange> Changes { get; init; } = [];

    /// <summary>Words in the body.</summary>
    public int Words { get; init; }

    /// <summary>Where the text was cut before analysis, in UTF-16 code units; null if all of it was analyzed.</summary>
    public int? CutAt { get; init; }

    public required ArticleTags Tags { get; init; }

    /// <summary>Detects near-copies; null if the row is older than sketches.</summary>
    public Sketch? Sketch { get; init; }

    /// <summary>What kind of notice it is, such as <c>dividends</c>; null if it is a report, or if the row is older.</summary>
    public string? Notice { get; init; }

    /// <summary>The terms that stories are found by; null if the row is older than they are.</summary>
    public StoryTerms? Terms { get; init; }

    /// <summary>Its sentences, and where its terms are; null if the row is older than these.</summary>
    public Passages? Passages { get; init; }

    /// <summary>
    /// The columns of its row that this version does not understand, such as those of a later one; they count as if they had no
    /// value.
    /// </summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>What it only says may or will happen; null if the row is older than this.</summary>
    public Prospects? Prospects { get; init; }

    /// <summary>That a reader said it is in the wrong story; null if none did. It is not stored in the row.</summary>
    public StoryCorrection? Correction { get; init; }

    /// <summary>Whether a reader said that it is not relevant, so that it is only counted. It is not stored in the row.</summary>
    public bool IsNotRelevant { get; init; }

    /// <summary>The row of an article that was read and analyzed; it is not stored yet.</summary>
    public static StoredArticle Of(string id, DateOnly day, Article article, ArticleTags tags, Origin origin)
    {
        var terms = StoryTerms.Of(article.Title.Value, tags, article.Body.Value);
        return new StoredArticle
        {
            Id = id,
            Day = day,
            Title = article.Title.Value,
            Url = article.Url?.Value,
            Source = article.Source?.Value,
            Authors = article.Authors.Value,
            Published = article.Published?.Value,
            Origin = origin,
            StoredAt = default,
            Words = Text.Words.Count(article.Body.Value),
            Tags = tags,
            Sketch = Sketch.Of(article.Body.Value),
            Notice = NoticeKind.Of(article.Title.Value, article.Body.Value),
            Terms = terms,
            Passages = Passages.Of(article.Title.Value, tags, article.Body.Value, terms),
            Prospects = Prospects.Of(article.Title.Value, tags, article.Body.Value),
        };
    }

    /// <summary>What is needed to find its story; if the row has no terms, they are taken from its tags.</summary>
    public StoryArticle ToStoryArticle() =>
        new(Id, StoredAt, Source, Terms ?? StoryTerms.Of(Title, Tags, Shown), Sketch)
        {
            Notice = Notice,
            Passages = Passages,
            Prospects = Prospects,
            Correction = Correction,
        };

    /// <summary>The UTC day it was published; if that is unknown, the day it was stored.</summary>
    internal DateOnly PublishedOn => DateOnly.FromDateTime((Published ?? StoredAt).UtcDateTime);

    /// <summary>The first and the last sentence with a name (<see cref="Passages"/>).</summary>
    internal (byte First, byte Last) PlaceOf(TaggedEntity name) =>
        Passages is not null && Terms?.Find(StoryTerms.NameHash(name)) is { } term
            ? Passages.PlaceOf(term)
            : (Passages.Unknown, Passages.Unknown);

    /// <summary>Whether the text has a word of the headline, by its stem; null if the row does not show it.</summary>
    internal bool? IsInText(uint word) =>
        Passages is not null && Terms?.Find(word) is { } term ? Passages.PlaceOf(term).Last > 0 : null;

    // The parts of the text that the row contains.
    private string Shown => string.Join("\n\n", Tags.Summary.Concat(Tags.Entities.Select(entity => entity.Evidence)).Distinct());
}
