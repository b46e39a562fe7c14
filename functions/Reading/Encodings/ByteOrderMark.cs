using System.Text;

namespace NewsMonitor.Reading.Encodings;

/// <summary>The mark that some programs put before a text to declare its encoding.</summary>
internal static class ByteOrderMark
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Known =
    [
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    /// <summary>The encoding and the mark's length.</summary>
    public static (Encoding Encoding, int Length)? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (mark, encoding) in Known)
            if (content.StartsWith(mark))
                return (encoding, mark.Length);
        return null;
    }
}
