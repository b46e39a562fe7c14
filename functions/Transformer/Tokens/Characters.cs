using System.Globalization;
using System.Text;

namespace NewsMonitor.Transformer.Tokens;

/// <summary>The kinds of characters that an uncased BERT tokenizer distinguishes.</summary>
internal static class Characters
{
    /// <summary>Whether the tokenizer leaves it out: controls, invisible characters, and combining accents.</summary>
    public static bool IsDropped(Rune rune) =>
        rune.Value is 0 or 0xFFFD
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.NonSpacingMark;

    /// <summary>Whether it is a word of its own: punctuation, all symbols of ASCII, and Chinese characters.</summary>
    public static bool StandsAlone(Rune rune) =>
        rune.IsAscii ? Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) : Rune.IsPunctuation(rune) || IsChinese(rune.Value);

    private static bool IsChinese(int value) =>
        value
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x20000 and <= 0x2A6DF)
                or (>= 0x2A700 and <= 0x2CEAF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x2F800 and <= 0x2FA1F);
}
