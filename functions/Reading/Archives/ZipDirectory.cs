using System.Buffers.Binary;

namespace NewsMonitor.Reading.Archives;

/// <summary>
/// Opens ZIP archives. .NET takes seven times as much memory for the directory as it is long, so its length is limited before.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>Enough for some 40,000 entries.</summary>
    private const long Longest = 4_000_000;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int OffsetOfStart = 16;
    private const int OffsetOfLongStart = 48;
    private static readonly byte[] End = [0x50, 0x4B, 0x05, 0x06];
    private static readonly byte[] LongEnd = [0x50, 0x4B, 0x06, 0x06];

    /// <summary>Whether the directory, from where it says that it starts to the file's end, is of reasonable length.</summary>
    /// <exception cref="InvalidDataException">The archive has no directory.</exception>
    public static bool IsModest(Stream content)
    {
        var tail = new byte[(int)Math.Min(content.Length, EndLength + LongestComment + 200)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        var end = tail.AsSpan().LastIndexOf(End);
        if (end < 0 || tail.Length - end < EndLength)
            throw new InvalidDataException();
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + OffsetOfStart));
        var longEnd = tail.AsSpan(0, end).LastIndexOf(LongEnd);
        if (start == uint.MaxValue && longEnd >= 0)
            start = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(longEnd + OffsetOfLongStart));
        return content.Length - start <= Longest + tail.Length;
    }
}
