using System.Diagnostics;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Queries;

/// <summary>Reads words, phrases and operators with their values.</summary>
internal static class QueryTerms
{
    private const int MaxId = 64;

    private static IReadOnlyList<string> Sentiments => QueryOperators.Sentiments;

    public static QueryNode? Read(QueryPart part, out QueryFault? fault)
    {
        fault = Fault(part);
        if (fault is not null)
            return null;
        var node = part.Operator switch
        {
            "" => Words(part, WordsField.Everywhere),
            QueryOperators.Title => Words(part, WordsField.Title),
            QueryOperators.Source => new SourceNode(Name(part)),
            QueryOperators.Language => Language(part.Text),
            QueryOperators.Sentiment => Sentiment(part.Text),
            QueryOperators.Date => QueryDates.Read(part.Text),
            QueryOperators.Published => QueryDates.Read(part.Text) is { } days ? new PublishedNode(days) : null,
            QueryOperators.Story => IsId(part.Text) ? new StoryNode(part.Text) : null,
            QueryOperators.Watch => new WatchNode(Name(part)),
            QueryOperators.Entity or QueryOperators.Person or QueryOperators.Organization or QueryOperators.Place =>
                new EntityNode(Name(part), QueryOperators.Category(part.Operator)),
            var name => throw new UnreachableException(name),
        };
        fault = node is null ? WrongValue(part) : null;
        return node;
    }

    private static QueryFault? Fault(QueryPart part)
    {
        if (part.Operator.Length > 0 && !QueryOperators.All.Contains(part.Operator))
            return Unknown(part);
        if (part.Operator.Length > 0 && Name(part).Length == 0)
            return With(part, QueryFaultKind.NoValue);
        var isOfWords = part.Operator is "" or QueryOperators.Title;
        if (part.IsPrefix && !isOfWords)
            return With(part, QueryFaultKind.NoAsterisk);
        if (!part.IsQuoted && part.Text.Contains('*'))
            return QueryFault.Of(part, QueryFaultKind.AsteriskInside);
        return null;
    }

    private static QueryFault With(QueryPart part, QueryFaultKind kind) =>
        QueryFault.Of(part, kind) with
        {
            Operator = part.Operator,
        };

    private static QueryFault Unknown(QueryPart part) =>
        With(part, QueryFaultKind.UnknownOperator) with
        {
            Length = Math.Min(part.Length, part.Operator.Length + 1),
            Near = QueryOperators.Nearest(part.Operator),
        };

    private static QueryFault WrongValue(QueryPart part) =>
        part.Operator switch
        {
            "" or QueryOperators.Title => QueryFault.Of(
                part,
                part.IsPrefix && Tokens.Of(part.Text).Count > 0 ? QueryFaultKind.OneLetter : QueryFaultKind.NoWord
            ),
            QueryOperators.Date or QueryOperators.Published => With(
                part,
                QueryDates.IsRange(part.Text) ? QueryFaultKind.WrongDays : QueryFaultKind.WrongDay
            ),
            QueryOperators.Sentiment => With(part, QueryFaultKind.WrongSentiment) with
            {
                Near = QueryOperators.Nearest(part.Text.ToLowerInvariant(), Sentiments),
            },
            QueryOperators.Language => With(part, QueryFaultKind.WrongLanguage),
            _ => With(part, QueryFaultKind.WrongStory),
        };

    private static WordsNode? Words(QueryPart part, WordsField field)
    {
        // The words of what the query is shown and kept as.
        var text = Line(part.Text);
        var tokens = Tokens.Of(CanonicalComposition.Compose(text)).ConvertAll(token => token.Text);
        tokens.RemoveAll(token => token.Length == 0);
        var isTooShort = part.IsPrefix && tokens is [{ Length: 1 } only] && char.IsAscii(only[0]);
        return tokens.Count == 0 || isTooShort ? null : new WordsNode(field, text, tokens, part.IsPrefix);
    }

    // Composed last: what a line cannot have may stand between a letter and its accent.
    private static string Name(QueryPart part) => CanonicalComposition.Compose(Line(part.Text));

    private static string Line(string text) => UntrustedText.Line(text, QueryParser.MaxLength);

    // Articles have codes of two letters, where there is one; "und" is none.
    private static LanguageNode? Language(string code) =>
        code.Length is 2 or 3 && code.All(char.IsAsciiLetter)
            ? new LanguageNode(LanguageTag.Code(code) ?? code.ToLowerInvariant())
            : null;

    private static SentimentNode? Sentiment(string text) =>
        Sentiments.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known
            ? new SentimentNode(Enum.Parse<SentimentLabel>(known.Replace("-", ""), ignoreCase: true))
            : null;

    /// <summary>How a sentiment is written in a query.</summary>
    public static string Of(SentimentLabel label) =>
        Sentiments.First(word => word.Replace("-", "").Equals(label.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool IsId(string text) => text.Length <= MaxId && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
