using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Codes of shares and indexes, and the marks of services that pass on press releases.</summary>
internal sealed class Codes(Document document)
{
    private const int LongestExchange = 3;

    /// <summary>"(NYSE American: ACME; TSX: ACM)" has at most so many tokens.</summary>
    private const int LongestList = 20;
    private const int LongestName = 3;

    /// <summary>The end of the code that starts at a token; 0 if none does.</summary>
    public int EndOf(int at, int limit)
    {
        if (EndOfIndex(at, limit) is var index && index > 0)
            return index;
        if (EndOfShare(at, limit) is var share && share > 0)
            return share;
        if (IsFuture(at))
            return at + 1;
        return at == 0 ? 0 : Math.Max(EndOfList(at, limit), EndOfWire(at, limit));
    }

    /// <summary>".SPX".</summary>
    private int EndOfIndex(int at, int limit) =>
        at + 1 < limit && document[at].SpaceBefore && TextOf(at) is "." && IsCapitals(at + 1) && !document[at + 1].SpaceBefore
            ? at + 2
            : 0;

    /// <summary>"GSK.L"; in brackets, also "DB1Gn.DE" and "6758.T".</summary>
    private int EndOfShare(int at, int limit) =>
        at + 2 < limit
        && TextOf(at + 1) is "."
        && !document[at + 1].SpaceBefore
        && document[at + 2] is { SpaceBefore: false, Length: <= LongestExchange, Casing: Casing.Upper or Casing.Title }
        && char.IsUpper(document.Text[document[at + 2].End - 1])
        && (IsCapitals(at) ? document[at + 2].Length < LongestExchange : IsBracketed(at, at + 3, limit))
            ? at + 3
            : 0;

    /// <summary>"CLc1", the next delivery of a good.</summary>
    private bool IsFuture(int at) =>
        TextOf(at) is [.. var good, 'c', >= '1' and <= '9'] && good.Length is > 1 and <= LongestExchange && IsCapital(good);

    private static bool IsCapital(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        return true;
    }

    private bool IsBracketed(int at, int end, int limit) =>
        at > 0
        && document[at].Casing is Casing.Mixed or Casing.Upper or Casing.Title or Casing.None
        && TextOf(at - 1) is "(" or "[" or "<" or ","
        && end < limit
        && TextOf(end) is ")" or "]" or ">" or ",";

    /// <summary>"NYSE: F" in brackets.</summary>
    private int EndOfList(int at, int limit)
    {
        if (TextOf(at - 1) is not ("(" or "[") || !document.Vocabulary.Names.Exchanges.Contains(document[at].Lower))
            return 0;
        var colon = at + 1;
        while (colon < Math.Min(limit, at + LongestName) && document[colon].IsCapitalized)
            colon++;
        if (colon >= limit || TextOf(colon) is not ":")
            return 0;
        for (var i = colon + 1; i < Math.Min(limit, at + LongestList); i++)
            if (TextOf(i) is ")" or "]")
                return i;
        return 0;
    }

    /// <summary>"BUSINESS WIRE" in brackets, "PRNewswire" between slashes.</summary>
    private int EndOfWire(int at, int limit)
    {
        if (TextOf(at - 1) is not ("(" or "/"))
            return 0;
        for (var i = at; i + 1 < Math.Min(limit, at + LongestName) && document[i].IsCapitalized; i++)
            if (document.Vocabulary.Names.Wires.Contains(document[i].Lower))
                return TextOf(i + 1) is ")" or "/" ? i + 1 : 0;
        return 0;
    }

    private bool IsCapitals(int at) => document[at].Casing == Casing.Upper && document[at].Length > 1;

    private ReadOnlySpan<char> TextOf(int at) => document.TextOf(document[at]);
}
