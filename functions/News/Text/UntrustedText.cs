using System.Globalization;
using System.Text;

namespace NewsMonitor.News.Text;

/// <summary>
/// Makes untrusted text safe to show in a mail: a single line of bounded length, displayed in the order in which it is stored.
/// </summary>
internal static class UntrustedText
{
    // More marks than any script puts on one letter: more than that would only cover other lines.
    private const int MaxMarks = 4;

    /// <summary>
    /// White space and line breaks become single spaces; control characters, direction-changing and invisible characters, and
    /// unpaired surrogates are removed. Text longer than <paramref name="max"/> UTF-16 code units is cut at a word and ends in
    /// "…".
    /// </summary>
    public static string Line(string text, int max) => Excerpt.Cut(Clean(text, max), max);

    /// <summary>
    /// A line for use within a sentence: right-to-left letters would also reorder the numbers that follow, so such a line is
    /// enclosed in a first strong isolate and a pop directional isolate (Unicode Standard Annex 9).
    /// </summary>
    public static string Isolated(string line) => line.EnumerateRunes().Any(IsRightToLeft) ? $"\u2068{line}\u2069" : line;

    /// <summary>
    /// An address that is safe as a link (http or https, without credentials, at most 600 characters); otherwise null.
    /// </summary>
    public static string? Link(Uri? address)
    {
        const int longest = 600;
        if (address is not { IsAbsoluteUri: true } || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            return null;
        var text = address.AbsoluteUri;
        return
            text.Length <= longest && !text.Any(c => c is < '!' or '"' or '<' or '>' or '\u007F') && Clean(text, longest) == text
            ? text
            : null;
    }

    private static string Clean(string text, int max)
    {
        var clean = new StringBuilder(Math.Min(text.Length, max + 2));
        var (marks, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var start = at;
            at += rune.Utf16SequenceLength;
            // One unit beyond the limit is enough to see that the text is longer.
            if (clean.Length > max + 1)
                break;
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                AppendSpace(clean);
                marks = 0;
            }
            else if (IsShown(rune, category))
            {
                marks = MarksAfter(category, marks);
                if (marks <= MaxMarks)
                    clean.Append(text, start, at - start);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    // Marks behind a joiner are drawn over the letter before it.
    private static int MarksAfter(UnicodeCategory category, int marks) =>
        category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => marks + 1,
            UnicodeCategory.Format => marks,
            _ => 0,
        };

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    /// <summary>
    /// Joiners and variation selectors belong to letters and emoji; other formatting characters hide or reorder text.
    /// </summary>
    private static bool IsShown(Rune rune, UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
            _ => rune.Value is not (0xFFFD or 0x115F or 0x1160 or 0x3164 or 0xFFA0),
        };

    // The blocks that DerivedBidiClass.txt gives to right-to-left scripts.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value
            is (>= 0x590 and <= 0x8FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFF)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
