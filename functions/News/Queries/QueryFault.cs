namespace NewsMonitor.News.Queries;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Start">Where the wrong part starts, in UTF-16 code units.</param>
/// <param name="Length">Its length, in UTF-16 code units; 0 if something is missing there.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record QueryFault(int Start, int Length, QueryFaultKind Kind)
{
    /// <summary>The operator that the part has; empty if it has none, or if that does not matter.</summary>
    public string Operator { get; init; } = "";

    /// <summary>What was probably meant; null if nothing is near.</summary>
    public string? Near { get; init; }

    internal static QueryFault Of(QueryPart part, QueryFaultKind kind) => new(part.Start, part.Length, kind);

    internal static QueryFault Of(QueryPart first, QueryPart last, QueryFaultKind kind) =>
        new(first.Start, last.Start + last.Length - first.Start, kind);
}

/// <summary>What can be wrong with a query.</summary>
public enum QueryFaultKind
{
    Empty,

    /// <summary>It has more characters than <see cref="QueryParser.MaxLength"/>; the part is what is too much.</summary>
    TooLong,

    /// <summary>It has more words than <see cref="QueryParser.MaxTerms"/>.</summary>
    TooManyWords,

    /// <summary>It has more brackets inside each other than <see cref="QueryParser.MaxDepth"/>.</summary>
    TooDeep,

    OpenQuotationMark,

    /// <summary>A bracket that closes and was not opened.</summary>
    NotOpened,

    /// <summary>A bracket that opens and is not closed.</summary>
    NotClosed,

    EmptyBrackets,

    /// <summary>A word is missing beside OR or AND.</summary>
    WordMissing,

    /// <summary>A minus that nothing follows.</summary>
    EmptyMinus,

    NegatedTwice,

    /// <summary>It only says what not to find.</summary>
    OnlyNegative,

    UnknownOperator,

    NoValue,

    /// <summary>An asterisk after the value of an operator that takes none.</summary>
    NoAsterisk,

    /// <summary>An asterisk that does not end a word.</summary>
    AsteriskInside,

    /// <summary>One letter before an asterisk.</summary>
    OneLetter,

    /// <summary>There is no letter and no digit.</summary>
    NoWord,

    WrongDay,

    /// <summary>Two days that are none, or in the wrong order.</summary>
    WrongDays,

    WrongSentiment,
    WrongLanguage,
    WrongStory,
}
