using System.Buffers;
using System.Text;
using NewsMonitor.Reading.Formats;
using UtfUnknown;

namespace NewsMonitor.Reading.Encodings;

/// <summary>Charsets from before Unicode: by name, or detected from the bytes if that is reliable.</summary>
internal static class LegacyCharset
{
    private const float Confident = 0.7f;
    private const int Looked = 64 * 1024;

    /// <summary>
    /// The non-ASCII characters of Western European texts; texts in other languages show other characters when they are read as
    /// Windows-1252.
    /// </summary>
    private static readonly SearchValues<char> Western = SearchValues.Create(
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ€£§©®°º«»“”‘’„‚–—…•·¿¡´½¼¾²³\u00A0"
    );

    /// <summary>The encoding with this name; null for UTF-8 and for unknown names.</summary>
    public static Encoding? Named(string charset) =>
        charset switch
        {
            "utf-8" or "utf8" or "utf-7" or "utf-16" or "utf-16le" or "utf-16be" or "us-ascii" or "ascii" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "windows-1252" or "cp1252" => Strict(1252),
            "iso-8859-9" => Strict(1254),
            _ => Known(charset),
        };

    /// <summary>Whether the charset uses only ASCII bytes, so that its text looks like valid UTF-8.</summary>
    public static bool IsEscaped(string charset) =>
        charset.StartsWith("iso-2022", StringComparison.Ordinal) || charset == "hz-gb-2312";

    public static string? Strictly(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            var text = encoding.GetString(content);
            return ControlShare.IsText(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Reads bytes that are not UTF-8, whatever the file declares.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> content, string? declared)
    {
        var first = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (Strictly(Strict(1252), content) is { } western && IsWestern(western))
            return western;
        var sample = content.Slice(Math.Max(0, first - 1024), Math.Min(Looked, content.Length - Math.Max(0, first - 1024)));
        var guess = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        if (
            guess is { Confidence: >= Confident }
            && Known(guess.EncodingName) is { } encoding
            && Strictly(encoding, content) is { } text
        )
            return text;
        return Rejections.WrongEncoding(
            declared is null
                ? "The file is not UTF-8, and its encoding cannot be determined with certainty"
                : $"The file declares the encoding {declared}, but is not encoded in it"
        );
    }

    private static bool IsWestern(string text)
    {
        int western = 0,
            other = 0,
            letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
                letters++;
            else if (c >= '\u0080')
                (western, other) = Western.Contains(c) ? (western + 1, other) : (western, other + 1);
        }
        return other == 0 && western <= 1 + letters / 4;
    }

    private static Encoding? Known(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                charset,
                EncoderFallback.ReplacementFallback,
                DecoderFallback.ExceptionFallback
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            codePage,
            EncoderFallback.ReplacementFallback,
            DecoderFallback.ExceptionFallback
        )!;
}
