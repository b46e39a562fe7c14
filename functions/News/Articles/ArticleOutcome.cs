namespace NewsMonitor.News.Articles;

/// <summary>How the handling of one blob version, or of one part of it, ended. What time can mend is not here: it is thrown, for the trigger to try again.</summary>
public abstract record ArticleOutcome
{
    private ArticleOutcome() { }

    /// <summary>It is stored; digests see it.</summary>
    public sealed record Stored(string ArticleId, DateOnly Day) : ArticleOutcome;

    /// <summary>The same text is stored already, read from another blob; <paramref name="Source"/> is this one's outlet, where it is known.</summary>
    public sealed record Duplicate(string OfArticleId, DateOnly Day, string? Source = null) : ArticleOutcome;

    /// <summary>It cannot be read, now or later; the blob stays where it is.</summary>
    public sealed record Rejected(Rejection Rejection) : ArticleOutcome;

    /// <summary>The blob holds several articles; each of its parts ended in its own way.</summary>
    public sealed record Bundle(PartCounts Parts) : ArticleOutcome;

    /// <summary>This version was handled before; nothing was done.</summary>
    public sealed record AlreadyHandled : ArticleOutcome;

    /// <summary>The blob is no longer there.</summary>
    public sealed record Gone : ArticleOutcome;
}

/// <summary>Why an article cannot be read.</summary>
/// <param name="Kind">The class of the fault, for counting.</param>
/// <param name="Reason">One sentence a person understands, with the remedy; at most 300 UTF-16 code units.</param>
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
}
