namespace NewsMonitor.News.Articles;

/// <summary>
/// How processing one blob version, or one part of it, ended. Transient errors are not outcomes: they are thrown, so that the
/// trigger tries again.
/// </summary>
public abstract record ArticleOutcome
{
    private ArticleOutcome() { }

    /// <summary>It is stored and visible to digests.</summary>
    public sealed record Stored(string ArticleId, DateOnly Day) : ArticleOutcome
    {
        /// <summary>The later version that arrived before, so that digests leave this one out; null if there is none.</summary>
        public string? Newer { get; init; }
    }

    /// <summary>
    /// The same text was already stored from another blob; <paramref name="Source"/> is the outlet of this one, if known.
    /// </summary>
    public sealed record Duplicate(string OfArticleId, DateOnly Day, string? Source = null) : ArticleOutcome;

    /// <summary>
    /// Its provider does not allow it to be published before <paramref name="Until"/>. Nothing of it is stored until then, when it
    /// is processed again.
    /// </summary>
    public sealed record Waiting(DateTimeOffset Until) : ArticleOutcome
    {
        /// <summary>
        /// The stored article that leaves the digests because of it; null if there is none, or it had left before.
        /// </summary>
        public WithdrawnArticle? Withdraws { get; init; }
    }

    /// <summary>It can never be read; the blob stays where it is.</summary>
    public sealed record Rejected(Rejection Rejection) : ArticleOutcome
    {
        /// <summary>The stored article that it withdraws; null if there is none.</summary>
        public WithdrawnArticle? Withdraws { get; init; }

        /// <summary>
        /// The ID of the article in it that was not let in, since it was forgotten or withdrawn before; otherwise null.
        /// </summary>
        public string? Refuses { get; init; }
    }

    /// <summary>The blob has several articles, each with an outcome of its own.</summary>
    public sealed record Bundle(PartCounts Parts) : ArticleOutcome;

    /// <summary>This version was processed before; nothing was done.</summary>
    public sealed record AlreadyHandled : ArticleOutcome;

    /// <summary>The blob no longer exists.</summary>
    public sealed record Gone : ArticleOutcome;
}

/// <summary>A stored article that its provider withdrew.</summary>
/// <param name="ArticleId">Its ID.</param>
/// <param name="Day">The UTC day it is filed under.</param>
public sealed record WithdrawnArticle(string ArticleId, DateOnly Day);

/// <summary>Why an article cannot be read.</summary>
/// <param name="Kind">The class of the error, for counting.</param>
/// <param name="Reason">One sentence for a person, with the remedy; at most 300 UTF-16 code units.</param>
public sealed record Rejection(RejectionKind Kind, string Reason);

/// <summary>Classes of unreadable articles.</summary>
public enum RejectionKind
{
    Empty,
    TooLarge,
    Binary,
    WrongEncoding,
    UnknownFormat,
    Malformed,
    NoTitle,
    NoText,

    /// <summary>A page or text of another kind, such as a front page or an error.</summary>
    NotAnArticle,

    /// <summary>Its provider withholds or cancels it.</summary>
    Withdrawn,

    /// <summary>Its provider does not allow it to be published yet.</summary>
    Embargoed,

    /// <summary>An operator had its text forgotten.</summary>
    Forgotten,

    /// <summary>A later version has recorded another reason.</summary>
    Unknown,
}
