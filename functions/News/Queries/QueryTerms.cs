using System.Diagnostics;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Queries;

/// <summary>Reads words, phrases and operators with their values.</summary>
internal static class QueryTerms
{
    private const int MaxId = 64;

    private static readonly string[] Sentiments = ["positive", "neutral", "negative", "mixed", "not-judged"];

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
            return QueryFaults.Of(
                part,
                $"{part.Operator}: has no value.",
                $"Write one directly after the colon, such as {Example(part.Operator)}."
            );
        var isOfWords = part.Operator is "" or QueryOperators.Title;
        if (part.IsPrefix && !isOfWords)
            return QueryFaults.Of(part, $"{part.Operator}: takes no asterisk.", "Write the whole name.");
        if (!part.IsQuoted && part.Text.Contains('*'))
            return QueryFaults.Of(part, "An asterisk can only end a word.", "Write the beginning of the word, such as rail*.");
        return null;
    }

    private static QueryFault Unknown(QueryPart part)
    {
        var name = part.Operator;
        return QueryFaults.Of(
            part,
            $"Unknown operator {name}:.",
            QueryOperators.Nearest(name) is { } near
                ? $"Did you mean {near}:? To search for it as text, put it in quotation marks."
                : $"Operators are {string.Join(" ", QueryOperators.All.Select(known => known + ":"))}. "
                    + "To search for it as text, put it in quotation marks."
        ) with
        {
            Length = Math.Min(part.Length, name.Length + 1),
        };
    }

    private static QueryFault WrongValue(QueryPart part)
    {
        if (part.Operator is "" or QueryOperators.Title)
            return part.IsPrefix && Tokens.Of(part.Text).Count > 0
                ? QueryFaults.Of(part, "One letter is too few before an asterisk.", "Write at least two.")
                : QueryFaults.Of(part, "This has no letter and no digit to search for.", "Remove it.");
        var remedy = part.Operator switch
        {
            QueryOperators.Date => QueryDates.Remedy(part.Text),
            QueryOperators.Sentiment => QueryOperators.Nearest(part.Text.ToLowerInvariant(), Sentiments) is { } near
                ? $"Did you mean {near}?"
                : $"Use one of {string.Join(", ", Sentiments)}.",
            QueryOperators.Language => "Use a code of two or three letters, such as en, or und for unknown.",
            _ => "Use the ID from the address of the story's page.",
        };
        return QueryFaults.Of(part, $"{part.Operator}: does not have this value.", remedy);
    }

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

    private static LanguageNode? Language(string code) =>
        code.Length is 2 or 3 && code.All(char.IsAsciiLetter) ? new LanguageNode(code.ToLowerInvariant()) : null;

    private static SentimentNode? Sentiment(string text) =>
        Array.IndexOf(Sentiments, text.ToLowerInvariant()) is >= 0 and var index
            ? new SentimentNode(Enum.Parse<SentimentLabel>(Sentiments[index].Replace("-", ""), ignoreCase: true))
            : null;

    /// <summary>How a sentiment is written in a query.</summary>
    public static string Of(SentimentLabel label) =>
        Array.Find(Sentiments, word => word.Replace("-", "").Equals(label.ToString(), StringComparison.OrdinalIgnoreCase))!;

    private static bool IsId(string text) => text.Length <= MaxId && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string Example(string name) =>
        name switch
        {
            QueryOperators.Date => "date:2026-11-25",
            QueryOperators.Sentiment => "sentiment:negative",
            QueryOperators.Language => "lang:en",
            _ => $"{name}:\"two words\"",
        };
}
