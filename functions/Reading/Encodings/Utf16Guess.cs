using System.Text;

namespace NewsMonitor.Reading.Encodings;

/// <summary>
/// Detects UTF-16 without a byte order mark: every ASCII character in it leaves a zero byte, always on the same side.
/// </summary>
internal static class Utf16Guess
{
    private const int Looked = 4096;
    private const double OtherSide = 0.02;

    public static Encoding? Of(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(Looked, content.Length & ~1)];
        if (!start.Contains((byte)0))
            return null;
        int even = 0,
            odd = 0;
        for (var i = 0; i < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }
        var units = start.Length / 2;
        if ((content.Length & 1) == 1 || Math.Max(even, odd) < Math.Max(1, units / 50))
            return null;
        if (Math.Min(even, odd) > units * OtherSide)
            return null;
        var guess = new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false, throwOnInvalidBytes: true);
        return LooksRight(guess, start, isBigEndian: even > odd) ? guess : null;
    }

    private static bool LooksRight(UnicodeEncoding encoding, ReadOnlySpan<byte> start, bool isBigEndian)
    {
        try
        {
            // The examined part may end inside a surrogate pair.
            var last = (char)(isBigEndian ? (start[^2] << 8) | start[^1] : (start[^1] << 8) | start[^2]);
            var isCut = start.Length == Looked && char.IsHighSurrogate(last);
            var text = encoding.GetString(isCut ? start[..^2] : start);
            var letters = text.Count(c => char.IsLetterOrDigit(c) || c is ' ' or '\n');
            return letters * 2 >= text.Length && !text.Contains('\0');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
