using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Looks for phrases of word lists in a text: one to four words each, by their hashes.</summary>
internal static class PhraseLists
{
    private const int LongestPhrase = 4;

    /// <summary>Whether one of these phrases begins at a token and ends before the limit.</summary>
    public static bool StartsWith(Document document, int at, int limit, FrozenSet<uint> phrases)
    {
        for (var end = at + 1; end <= Math.Min(limit, at + LongestPhrase); end++)
            if (phrases.Contains(document.Joined(at, end)))
                return true;
        return false;
    }

    /// <summary>Whether one of these phrases is anywhere in a sentence.</summary>
    public static bool HasPart(Document document, TokenRange sentence, FrozenSet<uint> phrases)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (StartsWith(document, i, sentence.End, phrases))
                return true;
        return false;
    }
}
