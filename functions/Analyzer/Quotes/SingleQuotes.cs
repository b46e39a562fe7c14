using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Quotes in single marks, which are also apostrophes: ‘the workers’ hall is full’.</summary>
internal static class SingleQuotes
{
    /// <summary>A longer quote in single marks is not found, so that apostrophes without an end cost little.</summary>
    private const int LongestQuote = 200;

    /// <summary>The token after the mark that closes a quote; 0 if there is none in the paragraph.</summary>
    public static int EndOf(Document document, int open)
    {
        var doubtful = 0;
        var limit = Math.Min(document.Count, open + LongestQuote);
        for (var i = open + 1; i < limit && document[i].BreaksBefore < 2; i++)
        {
            if (!IsClosing(document, i))
                continue;
            if (!Endings.Match(document.TextOf(document[i - 1]), document.Vocabulary.Names.OwnerEndings))
                return i + 1;
            doubtful = doubtful == 0 ? i + 1 : doubtful;
        }
        return doubtful;
    }

    private static bool IsClosing(Document document, int at) =>
        document[at] is { Kind: TokenKind.Punctuation, SpaceBefore: false }
        && document.TextOf(document[at]) is "’" or "'"
        && (at + 1 == document.Count || document[at + 1].SpaceBefore || document[at + 1].Kind == TokenKind.Punctuation);
}
