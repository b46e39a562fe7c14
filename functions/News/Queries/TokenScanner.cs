using System.Globalization;
using System.Text;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Queries;

/// <summary>
/// Reads a text token by token, as search compares them: lower case, without accents, full-width forms as usual ones. A token
/// is a run of letters and digits; an acronym with dots ("U.S.") is one token. In scripts that put no space between words
/// (Chinese, Japanese, Thai and others), each letter with its marks is a token, so that words are found as runs of tokens.
/// </summary>
/// <remarks>
/// Queries, texts and the index must have the same tokens: a change needs a new <c>Version</c> of both indexes, in
/// <c>SegmentDatabase</c> and <c>IndexDefinition</c>.
/// </remarks>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    /// <summary>Longer tokens are cut, in UTF-16 code units: no word is that long.</summary>
    public const int MaxLength = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly StringBuilder _token = new(MaxLength);
    private int _next;

    /// <summary>Where the token starts in the text, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Its length in the text, in UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>The token as it is compared, up to the next call of <see cref="Next"/>.</summary>
    public readonly StringBuilder Token => _token;

    public bool Next()
    {
        var (rune, size) = RuneAt(_next);
        while (size > 0 && !Rune.IsLetterOrDigit(rune))
            (rune, size) = RuneAt(_next += size);
        if (size == 0)
            return false;
        (Start, _) = (_next, _token.Clear());
        var isUnspaced = Script.IsUnspaced(rune);
        do Take(rune, size);
        while (Continues(isUnspaced, out rune, out size));
        Length = _next - Start;
        return true;
    }

    private void Take(Rune rune, int size)
    {
        _next += size;
        if (_token.Length < MaxLength - 1)
            TokenFolding.Append(_token, rune);
    }

    private bool Continues(bool isUnspaced, out Rune rune, out int size)
    {
        if (IsAcronymDot())
            _next++;
        (rune, size) = RuneAt(_next);
        return size > 0 && (TokenFolding.IsMark(rune) || (!isUnspaced && Rune.IsLetterOrDigit(rune) && !Script.IsUnspaced(rune)));
    }

    // The dot in "U.S": a single letter on both sides. The last dot of "U.S." ends the token.
    private readonly bool IsAcronymDot() =>
        _next + 1 < _text.Length
        && _text[_next] == '.'
        && char.IsLetter(_text[_next - 1])
        && (_next - 1 == Start || _text[_next - 2] == '.')
        && char.IsLetter(_text[_next + 1])
        && (_next + 2 == _text.Length || !IsPart(_text[_next + 2]));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || TokenFolding.IsMark(c);

    // Half of a surrogate pair alone is a replacement character of one unit, which separates tokens.
    private readonly (Rune Rune, int Size) RuneAt(int at)
    {
        if (at >= _text.Length)
            return (default, 0);
        Rune.DecodeFromUtf16(_text[at..], out var rune, out var size);
        return (rune, size);
    }
}

/// <summary>Which letters are words of their own.</summary>
internal static class Script
{
    /// <summary>Letters of scripts that put no space between words.</summary>
    public static bool IsUnspaced(Rune rune) =>
        rune.Value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x2E80 and <= 0x312F)
                or (>= 0x3190 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9F)
                or (>= 0x20000 and <= 0x3FFFF);
}

/// <summary>How letters are compared.</summary>
internal static class TokenFolding
{
    /// <summary>Marks belong to the letter before them.</summary>
    public static bool IsMark(Rune rune) => rune.Value >= 0x300 && IsMark(Rune.GetUnicodeCategory(rune));

    public static bool IsMark(char c) => c >= '\u0300' && IsMark(char.GetUnicodeCategory(c));

    public static void Append(StringBuilder token, Rune rune)
    {
        if (IsAccent(rune.Value))
            return;
        if (rune.IsBmp)
            AppendFolded(token, (char)rune.Value);
        else
            token.Append(Rune.ToLowerInvariant(rune).ToString());
    }

    private static void AppendFolded(StringBuilder token, char c)
    {
        const char fullWidth = '\uFF01';
        if (c is >= fullWidth and <= '\uFF5E')
            c = (char)(c - fullWidth + '!');
        var bare = c is >= '\u3040' and <= '\u30FF' ? c : CanonicalComposition.WithoutMarks(c);
        var lower = char.ToLowerInvariant(bare);
        if (lower < '\u00DF')
            token.Append(lower);
        else
            AppendSpecial(token, lower);
    }

    // Letters that are often written as others, though Unicode has them as letters of their own.
    private static void AppendSpecial(StringBuilder token, char c)
    {
        switch (c)
        {
            case 'ß':
                token.Append("ss");
                break;
            case 'æ':
                token.Append("ae");
                break;
            case 'œ':
                token.Append("oe");
                break;
            default:
                token.Append(
                    c switch
                    {
                        'ø' => 'o',
                        'đ' or 'ð' => 'd',
                        'ł' => 'l',
                        'ı' => 'i',
                        'ς' => 'σ',
                        _ => c,
                    }
                );
                break;
        }
    }

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Accents, and the signs for vowels that Hebrew and Arabic may leave out; those of other scripts make other words.
    private static bool IsAccent(int value) =>
        value is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7) or (>= 0x64B and <= 0x65F) or 0x670;
}
