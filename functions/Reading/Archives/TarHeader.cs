using System.Buffers.Binary;
using System.Text;

namespace NewsMonitor.Reading.Archives;

/// <summary>The header of an entry of a tar file: 512 bytes, whose sum it contains.</summary>
/// <param name="Name">The name, unless an entry before it has a longer one.</param>
/// <param name="Length">The number of bytes that follow, which are padded to a multiple of 512.</param>
/// <param name="Type">The entry's kind, such as <c>0</c> for a file.</param>
internal sealed record TarHeader(string Name, long Length, char Type)
{
    public const int Size = 512;
    private static readonly Range Sum = 148..156;

    public bool IsFile => Type is '0' or '\0' or '7';

    /// <summary>Whether links and folders have no content, whatever their length says.</summary>
    public bool HasContent => Type is not (>= '1' and <= '6');

    /// <summary>The number of bytes up to the next header.</summary>
    public long PaddedLength => HasContent ? (Length + Size - 1) / Size * Size : 0;

    /// <summary>The header; null if the bytes are none, or the sum is wrong.</summary>
    public static TarHeader? Of(ReadOnlySpan<byte> block)
    {
        if (block.Length < Size || block[0] == 0 || Number(block[Sum]) != SumOf(block[..Size]))
            return null;
        var length = Number(block[124..136]);
        if (length is null or < 0)
            return null;
        var prefix = block[257..262].SequenceEqual("ustar"u8) && block[262] == 0 ? Text(block[345..500]) : "";
        var name = Text(block[..100]);
        return new TarHeader(prefix.Length > 0 ? $"{prefix}/{name}" : name, length.Value, (char)block[156]);
    }

    public static string Text(ReadOnlySpan<byte> field) =>
        Encoding.UTF8.GetString(field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field);

    private static long SumOf(ReadOnlySpan<byte> block)
    {
        var sum = 8L * ' ';
        foreach (var value in block[..Sum.Start.Value])
            sum += value;
        foreach (var value in block[Sum.End.Value..])
            sum += value;
        return sum;
    }

    /// <summary>An octal number, or, if it is too long for that, a binary one.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
            return BinaryPrimitives.ReadInt64BigEndian(field[^8..]);
        var number = 0L;
        foreach (var digit in field.Trim(" \0"u8))
            if (digit is >= (byte)'0' and <= (byte)'7')
                number = (number << 3) + (digit - '0');
            else
                return null;
        return number;
    }
}
