using System.Buffers;
using System.Text;

namespace NewsMonitor.News.Text;

/// <summary>
/// Repairs UTF-8 that was read as Windows-1252 and written again: "Itâ€™s" for "It’s", "cafÃ©" for "café". Only what is
/// certain is repaired, since the same characters can also be meant: "JÄ“" ends a German quotation.
/// </summary>
public static class Mojibake
{
    /// <summary>Sequences of two that are needed if there is no other sign of damage.</summary>
    private const int FewestPairs = 2;

    private const char Closing = '”';

    /// <summary>The bytes 80 to 9F in Windows-1252; five of them are not assigned and stay as they are.</summary>
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text, also if it was damaged twice; the same instance if nothing in it is certainly damaged.</summary>
    public static string Repair(string text)
    {
        while (true)
        {
            var repaired = RepairOnce(text);
            if (ReferenceEquals(repaired, text))
                return text;
            text = repaired;
        }
    }

    private static string RepairOnce(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4');
        if (first < 0)
            return text;
        var survey = Survey(text, first);
        if (survey.Punctuation == 0 && !survey.IsWhole)
            return text;
        var repaired = new StringBuilder(text.Length).Append(text, 0, first);
        for (var at = first; at < text.Length; )
        {
            var found = Decode(text.AsSpan(at));
            var isCertain = found.Length > 0 && (survey.IsWhole || IsPunctuation(found.Rune));
            if (isCertain)
                repaired.Append(found.Rune);
            else
                repaired.Append(text[at]);
            at += isCertain ? found.Length : 1;
        }

        return repaired.ToString();
    }

    /// <param name="Punctuation">Damaged quotation marks, dashes and the like, which nothing else looks like.</param>
    /// <param name="Pairs">Other characters that may be damaged.</param>
    /// <param name="Others">Letters beyond ASCII that are not damaged.</param>
    private readonly record struct Signs(int Punctuation, int Pairs, int Others)
    {
        /// <summary>Whether every letter beyond ASCII is damaged.</summary>
        public bool IsWhole => Others == 0 && Pairs > 0 && (Punctuation > 0 || Pairs >= FewestPairs);
    }

    private static Signs Survey(string text, int first)
    {
        var (punctuation, pairs, others) = (0, 0, 0);
        for (var at = first; at < text.Length; )
        {
            var found = Decode(text.AsSpan(at));
            if (found.Length == 0)
                others += text[at] >= '\u00C0' && char.IsLetter(text[at]) ? 1 : 0;
            else if (IsPunctuation(found.Rune))
                punctuation++;
            else
                pairs++;
            at += Math.Max(1, found.Length);
        }

        return new Signs(punctuation, pairs, others);
    }

    /// <summary>The character that a text starts with if it is damaged; a length of 0 if it is not.</summary>
    private static (Rune Rune, int Length) Decode(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (text[0] is < '\u00C2' or > '\u00F4')
            return default;
        bytes[0] = (byte)text[0];
        var length = 1;
        while (length < bytes.Length && length < text.Length && Byte(text[length]) is { } next)
            bytes[length++] = next;
        if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var taken) == OperationStatus.Done)
            return (rune, taken);
        // The last byte of a closing quotation mark is one of those that Windows-1252 does not assign, and is often lost.
        return text.StartsWith("â€") ? (new Rune(Closing), 2) : default;
    }

    private static byte? Byte(char c) =>
        c is >= '\u0080' and <= '\u00BF' ? (byte)c
        : Upper.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (byte)(0x80 + at)
        : null;

    // General punctuation, "€" and "™": "â" before two symbols, the first of them "€", "‚" or "„".
    private static bool IsPunctuation(Rune rune) => rune.Value is (>= 0x2000 and <= 0x203F) or 0x20AC or 0x2122;
}
