using System.Text;
using System.Text.Unicode;

namespace NewsMonitor.Reading.Encodings;

/// <summary>Text whose charset is declared outside of it, in the header of a mail or of a response.</summary>
internal static class OuterCharset
{
    /// <summary>
    /// The text. A declaration that the bytes contradict is ignored: valid UTF-8 with letters beyond ASCII never occurs by
    /// chance.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> content, string? charset)
    {
        var name = charset?.Trim(' ', '"', '\'').ToLowerInvariant() ?? "";
        if (
            LegacyCharset.Named(name) is { } declared
            && (LegacyCharset.IsEscaped(name) || !Utf8.IsValid(content))
            && LegacyCharset.Strictly(declared, content) is { } text
        )
            return text;
        var decoded = TextDecoder.Decode(content);
        return decoded.Rejection is null ? decoded.Text : Encoding.UTF8.GetString(content);
    }

    /// <summary>The text as UTF-8 with a byte order mark, so that nothing in it declares another charset.</summary>
    public static byte[] ToUtf8(string text) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
}
