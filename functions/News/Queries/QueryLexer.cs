namespace NewsMonitor.News.Queries;

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Length">Its length with its quotation marks, operator and asterisk, in UTF-16 code units.</param>
internal sealed record QueryPart(QueryPartKind Kind, int Start, int Length)
{
    /// <summary>The operator before the colon, in lower case; empty for words.</summary>
    public string Operator { get; init; } = "";

    /// <summary>The word, or what is in quotation marks; empty for other kinds.</summary>
    public string Text { get; init; } = "";

    public bool IsQuoted { get; init; }

    /// <summary>Whether an asterisk follows.</summary>
    public bool IsPrefix { get; init; }
}

internal enum QueryPartKind
{
    Term,
    Open,
    Close,
    Not,
    Or,
    And,
    End,
}

/// <summary>Cuts a query into its parts, in one pass.</summary>
internal ref struct QueryLexer(string query)
{
    private const string Quotes = "\"“”„‟«»";

    private int _at;

    /// <summary>Where a quotation mark is that has no other; -1 if there is none.</summary>
    public int OpenQuote { get; private set; } = -1;

    /// <summary>The next part; at the end <see cref="QueryPartKind.End"/>.</summary>
    public QueryPart Next()
    {
        while (_at < query.Length && IsBlank(query[_at]))
            _at++;
        if (_at == query.Length)
            return new QueryPart(QueryPartKind.End, _at, 0);
        return query[_at] switch
        {
            '(' => Sign(QueryPartKind.Open),
            ')' => Sign(QueryPartKind.Close),
            '-' or '−' => Sign(QueryPartKind.Not),
            _ => Term(),
        };
    }

    private QueryPart Sign(QueryPartKind kind) => new(kind, _at++, 1);

    private QueryPart Term()
    {
        var start = _at;
        var name = Operator();
        var (text, isQuoted) = _at < query.Length && IsQuote(query[_at]) ? (Phrase(), true) : (Word(), false);
        var isPrefix = isQuoted && _at < query.Length && query[_at] == '*';
        if (isPrefix)
            _at++;
        else if (!isQuoted && text.EndsWith('*'))
            (text, isPrefix) = (text[..^1], true);
        if (name.Length == 0 && !isQuoted && !isPrefix && Keyword(text) is { } keyword)
            return new QueryPart(keyword, start, _at - start);
        return new QueryPart(QueryPartKind.Term, start, _at - start)
        {
            Operator = name,
            Text = text,
            IsQuoted = isQuoted,
            IsPrefix = isPrefix,
        };
    }

    // Letters and a colon.
    private string Operator()
    {
        var end = _at;
        while (end < query.Length && char.IsLetter(query[end]))
            end++;
        if (end == _at || end == query.Length || query[end] != ':')
            return "";
        var name = query[_at..end].ToLowerInvariant();
        _at = end + 1;
        return name;
    }

    private string Phrase()
    {
        var start = ++_at;
        while (_at < query.Length && !IsQuote(query[_at]))
            _at++;
        if (_at == query.Length)
        {
            OpenQuote = start - 1;
            return query[start..];
        }

        return query[start.._at++];
    }

    private string Word()
    {
        var start = _at;
        while (_at < query.Length && !IsBlank(query[_at]) && query[_at] is not ('(' or ')') && !IsQuote(query[_at]))
            _at++;
        return query[start.._at];
    }

    private static QueryPartKind? Keyword(string word) =>
        word switch
        {
            "OR" or "|" => QueryPartKind.Or,
            "AND" => QueryPartKind.And,
            "NOT" => QueryPartKind.Not,
            _ => null,
        };

    public static bool IsQuote(char c) => Quotes.Contains(c);

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
