namespace NewsMonitor.News.Text;

/// <summary>
/// Reads a text word by word, as hashes that do not depend on case, accents, apostrophes or punctuation. In scripts that put no
/// space between words (Chinese, Japanese, Thai and others), each letter is a word. The hashes are stored in rows: they must not
/// change.
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>No letter before this one is of a script without spaces.</summary>
    public const char FirstUnspaced = '\u0E00';

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the word starts, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Its length, in UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>FNV-1a of the folded letters.</summary>
    public uint Hash { get; private set; }

    public readonly ReadOnlySpan<char> Word => _text.Slice(Start, Length);

    public bool Next()
    {
        while (_next < _text.Length && !IsPart(_text[_next]))
            _next++;
        if (_next == _text.Length)
            return false;
        Start = _next;
        Hash = WordHash.Seed;
        do Take(_text[_next++]);
        while (_next < _text.Length && !IsUnspaced(_text[_next - 1]) && !IsUnspaced(_text[_next]) && Continues(_text, _next));
        Length = _next - Start;
        return true;
    }

    private void Take(char c)
    {
        if (IsPart(c))
            Hash = WordHash.Add(Hash, WordHash.Fold(c));
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    // "O'Neill", "1.5" and "10,000" are one word each; a letter and its marks belong together.
    private static bool Continues(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (IsPart(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
            return true;
        if (at + 1 == text.Length)
            return false;
        return c switch
        {
            '\'' or '’' => char.IsLetter(text[at + 1]),
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    /// <summary>Whether a letter is of a script that puts no space between words.</summary>
    public static bool IsUnspaced(char c) =>
        c
            is (>= FirstUnspaced and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF');
}

/// <summary>The hash of folded words: 32-bit FNV-1a over UTF-16 code units.</summary>
internal static class WordHash
{
    public const uint Seed = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = Add(hash, c);
        return hash;
    }

    /// <summary>Lower case, without accents.</summary>
    public static char Fold(char c) =>
        c < 128 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(CanonicalComposition.WithoutMarks(c));

    /// <summary>Spreads a hash evenly over its range; the finalizer of MurmurHash3.</summary>
    public static ulong Spread(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
