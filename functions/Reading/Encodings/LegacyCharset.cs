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

    /// <summary>One wrong byte in as many does not make a text another encoding's.</summary>
    private const int OneIn = 200;

    /// <summary>
    /// The non-ASCII characters of Western European texts; texts in other languages show other characters when they are read as
    /// Windows-1252.
    /// </summary>
    private static readonly SearchValues<char> Western = SearchValues.Create(
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ€£§©®°º«»“”‘’„‚–—…•·¿¡´½¼¾²³\u00A0"
    );

    /// <summary>
    /// The other characters that Western European texts have now and then. Texts in Czech, Turkish and other languages have many
    /// of them when they are read as Windows-1252.
    /// </summary>
    private static readonly SearchValues<char> RareWestern = SearchValues.Create("ªšŠžŽýÝþÞðÐŸ¢¥±×÷¶†‡‰™");

    /// <summary>One rare character in as many letters.</summary>
    private const int RareIn = 100;

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

    /// <summary>The text, if all bytes are valid.</summary>
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

    /// <summary>The text with U+FFFD in the place of wrong bytes, if these are few.</summary>
    public static string? Leniently(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(content);
        return text.AsSpan().Count('\uFFFD') <= 1 + (text.Length / OneIn) && ControlShare.IsText(text) ? text : null;
    }

    /// <summary>Reads bytes that are not UTF-8, whatever the file declares.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> content, string? declared)
    {
        if (Strictly(Strict(1252), content) is { } western && IsWestern(western))
            return western;
        if (Detected(content) is { } text)
            return text;
        if (content.Length - CountAscii(content) <= 1 + (content.Length / OneIn))
            return Encoding.UTF8.GetString(content);
        return Rejections.WrongEncoding(
            declared is null
                ? "The file is not UTF-8, and its encoding cannot be determined with certainty"
                : $"The file declares the encoding {declared}, but is not encoded in it"
        );
    }

    /// <summary>The text in the charset that its bytes show; null if they do not show one with certainty.</summary>
    public static string? Detected(ReadOnlySpan<byte> content) =>
        CharsetDetector.DetectFromBytes(Sample(content)).Detected is { Confidence: >= Confident } guess
        && Named(guess.EncodingName.ToLowerInvariant()) is { } encoding
            ? Strictly(encoding, content) ?? Leniently(encoding, content)
            : null;

    /// <summary>What the detector looks at: texts without tags, from shortly before the first byte that is not ASCII.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> content)
    {
        var start = Math.Max(0, content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 1024);
        var rest = content.Slice(start, Math.Min(4 * Looked, content.Length - start));
        var sample = new List<byte>(Math.Min(rest.Length, Looked));
        var isTag = false;
        foreach (var b in rest)
        {
            if (sample.Count == Looked)
                break;
            isTag = b == (byte)'<' || (isTag && b != (byte)'>');
            if (!isTag)
                sample.Add(b);
        }

        return sample.Exists(b => b >= 0x80) ? [.. sample] : rest[..Math.Min(rest.Length, Looked)].ToArray();
    }

    private static int CountAscii(ReadOnlySpan<byte> content)
    {
        var count = 0;
        foreach (var b in content)
            count += b < 0x80 ? 1 : 0;
        return count;
    }

    private static bool IsWestern(string text)
    {
        int western = 0,
            rare = 0,
            letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
                letters++;
            else if (Western.Contains(c))
                western++;
            else if (RareWestern.Contains(c))
                rare++;
            else if (c >= '\u0080')
                return false;
        }
        return rare <= 1 + (letters / RareIn) && western + rare <= 1 + (letters / 4) && !Misreading.Is(text);
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
