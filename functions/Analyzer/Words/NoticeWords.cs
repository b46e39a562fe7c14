using System.Globalization;

namespace NewsMonitor.Analyzer.Words;

/// <summary>What texts that report nothing are recognized by: results, dividends and the like, and guides and bets.</summary>
internal sealed class NoticeWords(WordLists lists)
{
    /// <summary>Kinds of notices, each with a word or phrase in lowercase, in order of precedence.</summary>
    public IReadOnlyList<(string Kind, string Phrase)> Phrases { get; } = Read(lists, "notices");

    /// <summary>The same for words of headlines that reports have, too.</summary>
    public IReadOnlyList<(string Kind, string Phrase)> Headlines { get; } = Read(lists, "notice-headlines");

    /// <summary>Words and phrases in headlines of guides, bets and tips, each with its weight.</summary>
    public IReadOnlyList<(int Weight, string Phrase)> Services { get; } =
    [
        .. Read(lists, "headline-services")
            .Select(service => (int.Parse(service.Kind, CultureInfo.InvariantCulture), service.Phrase)),
    ];

    private static List<(string Kind, string Phrase)> Read(WordLists lists, string list) =>
        [
            .. lists
                .Rows(list)
                .Select(row =>
                    row.Fields.Length > 1 ? (row.Fields[0], string.Join(' ', row.Fields[1..])) : throw row.Fault("needs a phrase")
                ),
        ];
}
