using System.Globalization;
using System.Text;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Encodings;

/// <summary>
/// Turns bytes into text. It tries, in order: a byte order mark; UTF-16 without one; strict UTF-8; the declared charset;
/// detection from the bytes. Valid UTF-8 with letters beyond ASCII takes precedence over a declared legacy charset, since it
/// never occurs by chance, and a declared charset that its bytes contradict counts less than the detected one. A few wrong bytes
/// become U+FFFD, and zero bytes are left out; a file whose charset cannot be determined is rejected.
/// </summary>
internal static class TextDecoder
{
    /// <summary>One zero byte in as many bytes is damage; more are binary data.</summary>
    private const int OneIn = 500;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static DecodedText Decode(ReadOnlySpan<byte> content)
    {
        if (ByteOrderMark.Of(content) is var (marked, length))
            return ChosenBy(marked, content[length..], "its byte order mark");
        if (Utf16Guess.Of(content) is { } unmarked)
            return ChosenBy(unmarked, content, "its bytes");
        if (content.Count((byte)0) is > 0 and var zeros)
            return zeros <= 1 + (content.Length / OneIn)
                ? Decode(content.ToArray().Where(b => b != 0).ToArray())
                : Rejections.Binary("binary data (it contains zero bytes)", "save the text as UTF-8 and drop that file");
        if (DeclaredCharset.Of(content) is { } declared)
            return Declared(declared, content);
        return Escaped(content) ?? Utf8(content) ?? Damaged(content) ?? LegacyCharset.Decode(content, declared: null);
    }

    /// <summary>Japanese in ASCII bytes: what selects its characters is an escape that no other text has.</summary>
    private static DecodedText? Escaped(ReadOnlySpan<byte> content) =>
        (content.IndexOf("\u001B$B"u8) >= 0 || content.IndexOf("\u001B$@"u8) >= 0)
        && LegacyCharset.Named("iso-2022-jp") is { } japanese
        && LegacyCharset.Strictly(japanese, content) is { } text
            ? new DecodedText(text, null)
            : (DecodedText?)null;

    /// <summary>
    /// Whether the text has no visible character: only white space, control characters and zero-width characters.
    /// </summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (
                c >= '\u0021'
                && !char.IsWhiteSpace(c)
                && c != '\u00AD'
                && c != '\u2800'
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)
            )
                return false;
        return true;
    }

    private static DecodedText Declared(string charset, ReadOnlySpan<byte> content)
    {
        if (
            LegacyCharset.Named(charset) is { } legacy
            && (LegacyCharset.IsEscaped(charset) || Utf8(content) is null)
            && LegacyCharset.Strictly(legacy, content) is { } text
        )
            return Corrected(text, content);
        return Utf8(content) ?? Damaged(content) ?? Mended(charset, content) ?? LegacyCharset.Decode(content, charset);
    }

    private static string Corrected(string text, ReadOnlySpan<byte> content) =>
        Misreading.Is(text) && LegacyCharset.Detected(content) is { } other && !Misreading.Is(other) ? other : text;

    private static DecodedText? Mended(string charset, ReadOnlySpan<byte> content) =>
        LegacyCharset.Named(charset) is { } named && LegacyCharset.Leniently(named, content) is { } text
            ? new DecodedText(text, null)
            : (DecodedText?)null;

    private static DecodedText? Damaged(ReadOnlySpan<byte> content) =>
        Utf8Damage.Of(content) is { } text ? WithoutGarbage(text) : (DecodedText?)null;

    private static DecodedText? Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return WithoutGarbage(StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText ChosenBy(Encoding encoding, ReadOnlySpan<byte> content, string by)
    {
        try
        {
            return WithoutGarbage(WithoutCut(encoding, content));
        }
        catch (DecoderFallbackException fault)
        {
            if (LegacyCharset.Leniently(encoding, content) is { } text)
                return text;
            return Rejections.WrongEncoding(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file is {encoding.WebName.ToUpperInvariant()} according to {by}, but the bytes at "
                        + $"{fault.Index:N0} are not valid"
                )
            );
        }
    }

    // A decoder that is not flushed keeps back the beginning of a character that the end of the file cuts off.
    private static string WithoutCut(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var decoder = encoding.GetDecoder();
        var text = new char[decoder.GetCharCount(content, flush: false)];
        var length = decoder.GetChars(content, text, flush: false);
        return new string(text, 0, length);
    }

    private static DecodedText WithoutGarbage(string text) =>
        ControlShare.IsText(text)
            ? text
            : Rejections.Binary("binary data (it contains many control characters)", "save the text as UTF-8 and drop that file");
}
