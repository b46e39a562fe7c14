using System.Globalization;
using System.Text;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Encodings;

/// <summary>
/// Text that is mostly but not entirely UTF-8: cut inside its last character, or with two encodings in one file.
/// </summary>
internal static class Utf8Damage
{
    /// <summary>The number of non-ASCII characters, damage among them, that is needed to show which encoding prevails.</summary>
    private const int Enough = 100_000;

    /// <summary>
    /// The text of a file that was cut inside its last character; a rejection of a mixed one; null if nothing indicates UTF-8, or
    /// if nothing is damaged.
    /// </summary>
    public static DecodedText? Of(ReadOnlySpan<byte> content)
    {
        int good = 0,
            bad = 0,
            firstBad = -1;
        for (var at = 0; at < content.Length && (bad == 0 || good + bad < Enough); )
        {
            var ascii = content[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            at += ascii;
            var status = Rune.DecodeFromUtf8(content[at..], out _, out var taken);
            if (status == System.Buffers.OperationStatus.NeedMoreData && bad == 0 && good > 0)
                return Encoding.UTF8.GetString(content[..at]);
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else
                (bad, firstBad) = (bad + 1, firstBad < 0 ? at : firstBad);
            at += taken;
        }
        if (bad == 0 || good <= bad)
            return null;
        return Mixed(content, firstBad);
    }

    private static DecodedText Mixed(ReadOnlySpan<byte> content, int at) =>
        Rejections.WrongEncoding(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Most of the file is UTF-8, but the byte {content[at]:X2} on line "
                    + $"{content[..at].Count((byte)'\n') + 1:N0} is not"
            )
        );
}
