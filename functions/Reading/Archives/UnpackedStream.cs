using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>Bytes as they come out of an archive: counted, and ended if they are far more than what went in.</summary>
/// <param name="unpacking">The unpacked bytes.</param>
/// <param name="packed">How many bytes they came from so far, or will come from in all.</param>
/// <param name="all">Counts the bytes of all archives.</param>
/// <param name="end">Called at the end with the number of unpacked bytes; throws if that shows damage.</param>
internal sealed class UnpackedStream(Stream unpacking, Func<long> packed, UnpackedBytes all, Action<long> end) : ReadOnlyStream
{
    private long _count;

    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : Counted(unpacking.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        buffer.IsEmpty ? 0 : Counted(await unpacking.ReadAsync(buffer, cancellationToken));

    private int Counted(int count)
    {
        _count += count;
        all.Add(count);
        if (_count > ReadLimits.FreeExpansion && _count / ReadLimits.MaxExpansion > packed())
            throw new UnreadableFileException(Rejections.ExpandsTooMuch(ReadLimits.MaxExpansion));
        if (count == 0)
            end(_count);
        return count;
    }
}
