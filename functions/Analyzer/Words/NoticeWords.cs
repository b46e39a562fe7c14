namespace NewsMonitor.Analyzer.Words;

/// <summary>What notices are recognized by: results, dividends and the like.</summary>
internal sealed class NoticeWords(WordLists lists)
{
    /// <summary>Kinds of notices, each with a word or phrase in lowercase, in order of precedence.</summary>
    public IReadOnlyList<(string Kind, string Phrase)> Phrases { get; } =
    [
        .. lists
            .Rows("notices")
            .Select(row =>
                row.Fields.Length > 1 ? (row.Fields[0], string.Join(' ', row.Fields[1..])) : throw row.Fault("needs a phrase")
            ),
    ];
}
