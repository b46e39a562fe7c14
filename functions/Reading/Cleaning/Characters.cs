using System.Globalization;
using System.Text;
using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Makes text from outside safe to display and to compare. Removed: control characters, bidirectional marks, overrides and
/// isolates, soft hyphens, zero-width and tag characters, noncharacters; they hide or reorder what a reader sees. Joiners stay
/// where scripts and emoji need them: between characters beyond the Latin, Greek and Cyrillic blocks. Unpaired surrogates become
/// U+FFFD, Latin ligatures their letters. Each run of white space becomes one space, or one line feed if lines are kept.
/// Combining marks beyond <see cref="MaxMarks"/> on one letter are dropped.
/// </summary>
internal static class Characters
{
    private const int MaxMarks = 6;
    private const int FirstLigature = 0xFB00;

    /// <summary>How far plain characters are looked for at once; without a limit, it would be to the end for each.</summary>
    private const int Looked = 256;

    /// <summary>What typesetting programs leave in a text, as letters.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <param name="text">Any text.</param>
    /// <param name="keepLines">Whether line breaks stay (at most two in a row) or become spaces.</param>
    public static string Clean(ReadOnlySpan<char> text, bool keepLines)
    {
        if (PlainLength(text) == text.Length)
            return CanonicalComposition.Compose(text.ToString());
        var clean = new StringBuilder(text.Length);
        int marks = 0,
            breaks = 0;
        var space = false;
        for (var at = 0; at < text.Length; )
        {
            if (PlainLength(text[at..]) is > 0 and var plain)
            {
                Separate(clean, keepLines ? breaks : 0, space || breaks > 0);
                clean.Append(text.Slice(at, plain));
                (marks, breaks, space, at) = (0, 0, false, at + plain);
                continue;
            }
            Rune.DecodeFromUtf16(text[at..], out var rune, out var taken);
            var next = at + taken;
            if (BreaksAt(rune, text, at) is > 0 and var here)
                breaks += here;
            else if (Rune.IsWhiteSpace(rune) || rune.Value == 0x2800)
                space = true;
            else if (!IsDropped(rune, clean, text[next..]) && (marks = IsMark(rune) ? marks + 1 : 0) <= MaxMarks)
            {
                Separate(clean, keepLines ? breaks : 0, space || breaks > 0);
                _ = IsLigature(rune.Value) ? clean.Append(Ligatures[rune.Value - FirstLigature]) : clean.Append(rune);
                (breaks, space) = (0, false);
            }
            at = next;
        }
        return CanonicalComposition.Compose(clean.ToString());
    }

    /// <summary>
    /// The number of leading characters that stay as they are: visible ASCII with single spaces between, dashes, quotation marks,
    /// and letters of any script.
    /// </summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = AsciiLength(text);
        while (
            length < text.Length
            && (
                IsPlain(text[length])
                || (text[length] == ' ' && length > 0 && length + 1 < text.Length && IsPlain(text[length + 1]))
            )
        )
            length += 1 + AsciiLength(text[(length + 1)..]);
        return length;
    }

    /// <summary>The same of ASCII alone, or less; many characters are compared at once.</summary>
    private static int AsciiLength(ReadOnlySpan<char> text)
    {
        if (text is not [> ' ' and < '\u007F', ..])
            return 0;
        var ascii = text[..Math.Min(text.Length, Looked)];
        if (ascii.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var end)
            ascii = ascii[..end];
        return ascii.IndexOf("  ") is >= 0 and var spaces ? spaces : ascii.TrimEnd(' ').Length;
    }

    private static bool IsPlain(char c) =>
        c is (> ' ' and < '\u007F') or (>= '\u2010' and <= '\u2027')
        || (c > '\u00AD' && char.IsLetter(c) && !IsFiller(c) && !IsLigature(c));

    private static bool IsLigature(int character) => character >= FirstLigature && character - FirstLigature < Ligatures.Length;

    /// <summary>Characters that Unicode classifies as letters but that are invisible.</summary>
    private static bool IsFiller(int character) => character is 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    private static void Separate(StringBuilder clean, int breaks, bool space)
    {
        if (clean.Length == 0)
            return;
        if (breaks > 0)
            clean.Append('\n', Math.Min(breaks, 2));
        else if (space)
            clean.Append(' ');
    }

    /// <summary>The number of line breaks at a character; CR LF is one.</summary>
    private static int BreaksAt(Rune rune, ReadOnlySpan<char> text, int at) =>
        rune.Value switch
        {
            '\n' => at > 0 && text[at - 1] == '\r' ? 0 : 1,
            '\r' or '\v' or 0x85 or 0x2028 => 1,
            '\f' or 0x2029 => 2,
            _ => 0,
        };

    private static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsDropped(Rune rune, StringBuilder before, ReadOnlySpan<char> after) =>
        rune.Value switch
        {
            < 0x7F => rune.Value < 0x20,
            < 0xA0 or 0xAD => true,
            0x200C or 0x200D => before.Length == 0 || after.IsEmpty || !Joins(before[^1]) || !Joins(after[0]),
            0xFFFC or 0x034F or 0x17B4 or 0x17B5 => true,
            >= 0xFDD0 and <= 0xFDEF => true,
            _ => IsFiller(rune.Value)
                || (rune.Value & 0xFFFE) == 0xFFFE
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
        };

    /// <summary>
    /// Whether joiners have a meaning beside the character: Arabic and everything after it, emoji and their selectors.
    /// </summary>
    private static bool Joins(char c) => c is >= '\u0600' and not (>= '\u2000' and <= '\u206F') || c == '\u200D';
}
