namespace NewsMonitor.News.Text;

/// <summary>
/// Reads a text sentence by sentence. Only punctuation and line ends decide, so a paragraph is cut in the same way whatever is
/// around it, and in every article. The hashes are stored in rows: they must not change.
/// </summary>
internal ref struct SentenceScanner(ReadOnlySpan<char> text)
{
    private const int LongestAbbreviation = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The sentence, without white space at its ends.</summary>
    public ReadOnlySpan<char> Sentence { get; private set; }

    /// <summary>The same hash for the same words in the same order, whatever their case, accents and punctuation.</summary>
    public static uint HashOf(ReadOnlySpan<char> sentence)
    {
        var hash = 0UL;
        var words = new WordScanner(sentence);
        while (words.Next())
            hash = WordHash.Spread(hash ^ words.Hash) + words.Hash;
        return (uint)(WordHash.Spread(hash) >> 32);
    }

    public bool Next()
    {
        while (_next < _text.Length && char.IsWhiteSpace(_text[_next]))
            _next++;
        if (_next == _text.Length)
            return false;
        var start = _next;
        while (_next < _text.Length && !EndsBefore(_next))
            _next++;
        Sentence = _text[start.._next].TrimEnd();
        return true;
    }

    private readonly bool EndsBefore(int at)
    {
        if (_text[at] is '\n' or '\r')
            return true;
        if (!char.IsWhiteSpace(_text[at]))
            return false;
        var before = _text[.._next].TrimEnd("\"'”’)]");
        return before.Length > 0 && (before[^1] is '!' or '?' or '…' || (before[^1] == '.' && !IsAbbreviated(before[..^1])));
    }

    // "Dr. Smith", "the U.S. Geological Survey".
    private static bool IsAbbreviated(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(" \n\r\t(") + 1)..];
        return word.Length is > 0 and <= LongestAbbreviation && char.IsUpper(word[0]);
    }
}
