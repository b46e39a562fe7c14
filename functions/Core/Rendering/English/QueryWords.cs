using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words about queries that cannot be asked.</summary>
internal sealed class QueryWords : IQueryWords
{
    private const string AsText = "To search for it as text, put it in quotation marks.";

    public string Problem(QueryFault fault) =>
        fault.Kind switch
        {
            QueryFaultKind.Empty => "The query is empty.",
            QueryFaultKind.TooLong => $"The query has {Counts.Number(QueryParser.MaxLength + fault.Length)} characters.",
            QueryFaultKind.TooManyWords => $"The query has more than {QueryParser.MaxTerms} words.",
            QueryFaultKind.TooDeep => $"There are more than {QueryParser.MaxDepth} brackets inside each other.",
            QueryFaultKind.OpenQuotationMark => "The quotation mark is not closed.",
            QueryFaultKind.NotOpened => "This bracket was not opened.",
            QueryFaultKind.NotClosed => "This bracket is not closed.",
            QueryFaultKind.EmptyBrackets => "There is nothing in the brackets.",
            QueryFaultKind.WordMissing => "A word is missing beside it.",
            QueryFaultKind.EmptyMinus => "It is not followed by what to leave out.",
            QueryFaultKind.NegatedTwice => "This is negated twice.",
            QueryFaultKind.OnlyNegative => "The query, or a side of OR in it, only says what not to find.",
            QueryFaultKind.UnknownOperator => $"Unknown operator {fault.Operator}:.",
            QueryFaultKind.NoValue => $"{fault.Operator}: has no value.",
            QueryFaultKind.NoAsterisk => $"{fault.Operator}: takes no asterisk.",
            QueryFaultKind.AsteriskInside => "An asterisk can only end a word.",
            QueryFaultKind.OneLetter => "One letter is too few before an asterisk.",
            QueryFaultKind.NoWord => "This has no letter and no digit to search for.",
            _ => $"{fault.Operator}: does not have this value.",
        };

    public string Remedy(QueryFault fault) =>
        fault.Kind switch
        {
            QueryFaultKind.Empty => "Enter at least one word.",
            QueryFaultKind.TooLong => $"Shorten it to {Counts.Number(QueryParser.MaxLength)}.",
            QueryFaultKind.TooManyWords => "Leave some of them out.",
            QueryFaultKind.TooDeep => "Remove the ones you do not need.",
            QueryFaultKind.OpenQuotationMark => "Add one after the phrase.",
            QueryFaultKind.NotOpened => "Remove it, or add “(”.",
            QueryFaultKind.NotClosed => "Add “)”.",
            QueryFaultKind.EmptyBrackets => "Remove them.",
            QueryFaultKind.WordMissing => "Add one, or put it in quotation marks to search for it as text.",
            QueryFaultKind.EmptyMinus => "Put the minus directly before a word, or remove it.",
            QueryFaultKind.NegatedTwice => "Remove both signs.",
            QueryFaultKind.OnlyNegative => "Add a word that must occur, or a date such as date:P7D.",
            QueryFaultKind.NoValue => $"Write one directly after the colon, such as {Example(fault.Operator)}.",
            QueryFaultKind.NoAsterisk => "Write the whole name.",
            QueryFaultKind.AsteriskInside => "Write the beginning of the word, such as rail*.",
            QueryFaultKind.OneLetter => "Write at least two.",
            QueryFaultKind.NoWord => "Remove it.",
            _ => Value(fault),
        };

    private static string Value(QueryFault fault) =>
        fault.Kind switch
        {
            QueryFaultKind.UnknownOperator when fault.Near is { } near => $"Did you mean {near}:? {AsText}",
            QueryFaultKind.UnknownOperator =>
                $"Operators are {string.Join(" ", QueryOperators.All.Select(known => known + ":"))}. {AsText}",
            QueryFaultKind.WrongDays => "Write two days in order, such as 2026-11-01..2026-11-20.",
            QueryFaultKind.WrongDay =>
                "Write a day such as 2026-11-25, a month such as 2026-11, a range such as 2026-11-01..2026-11-20, or the last "
                    + "days, such as P7D.",
            QueryFaultKind.WrongSentiment when fault.Near is { } near => $"Did you mean {near}?",
            QueryFaultKind.WrongSentiment => $"Use one of {string.Join(", ", QueryOperators.Sentiments)}.",
            QueryFaultKind.WrongLanguage => "Use a code of two or three letters, such as en, or und for unknown.",
            _ => "Use the ID from the address of the story's page.",
        };

    private static string Example(string name) =>
        name switch
        {
            QueryOperators.Date or QueryOperators.Published => $"{name}:2026-11-25",
            QueryOperators.Sentiment => "sentiment:negative",
            QueryOperators.Language => "lang:en",
            _ => $"{name}:\"two words\"",
        };
}
