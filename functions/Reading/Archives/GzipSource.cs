using System.Buffers.Binary;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>The bytes of a gzip file, counted, with what shows whether it was cut off: .NET does not report that.</summary>
internal sealed class GzipSource(Stream content) : ReadOnlyStream
{
    private const int LengthOfLength = 4;
    private static readonly byte[] Start = [0x1F, 0x8B, 0x08];
    private readonly byte[] _last = new byte[8];
    private int _members;

    public long Count { get; private set; }

    /// <summary>
    /// Ends a file that was cut off: a single member ends with its unpacked length. Zeros after it are padding, as tapes have it.
    /// </summary>
    /// <param name="unpacked">The number of unpacked bytes.</param>
    public void ThrowIfCut(long unpacked)
    {
        var declared = BinaryPrimitives.ReadUInt32LittleEndian(_last.AsSpan(LengthOfLength));
        if (_members <= 1 && declared != (uint)unpacked && _last.AsSpan().ContainsAnyExcept((byte)0))
            throw new UnreadableFileException(Rejections.Damaged("The gzip file was cut off"));
    }

    public override int Read(Span<byte> buffer) => Seen(buffer, content.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await content.ReadAsync(buffer, cancellationToken);
        return Seen(buffer.Span, count);
    }

    private int Seen(ReadOnlySpan<byte> buffer, int count)
    {
        var read = buffer[..count];
        _members += read.Count(Start);
        Count += count;
        var kept = read[^Math.Min(count, _last.Length)..];
        _last.AsSpan(kept.Length).CopyTo(_last);
        kept.CopyTo(_last.AsSpan(_last.Length - kept.Length));
        return count;
    }
}
