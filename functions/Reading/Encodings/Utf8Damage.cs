using System.Text;

namespace NewsMonitor.Reading.Encodings;

/// <summary>Text that is mostly but not entirely UTF-8: cut inside its last character, or with some wrong bytes in it.</summary>
internal static class Utf8Damage
{
    /// <summary>The number of non-ASCII characters, damage among them, that is needed to show which encoding prevails.</summary>
    private const int Enough = 100_000;

    /// <summary>
    /// The text, without the character that the end of the file cuts off, and with U+FFFD in the place of wrong bytes; null if
    /// nothing indicates UTF-8, or if nothing is damaged.
    /// </summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        int good = 0,
            bad = 0;
        for (var at = 0; at < content.Length && (bad == 0 || good + bad < Enough); )
        {
            var ascii = content[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            at += ascii;
            var status = Rune.DecodeFromUtf8(content[at..], out _, out var taken);
            if (status == System.Buffers.OperationStatus.NeedMoreData && good > bad)
                return Encoding.UTF8.GetString(content[..at]);
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            at += taken;
        }

        return bad > 0 && good >= bad ? Encoding.UTF8.GetString(content) : null;
    }
}
