using System.Xml;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// The bytes of a long document. It ends as not well-formed if one item has more than <paramref name="longest"/> bytes.
/// </summary>
/// <param name="file">The rest of the document.</param>
/// <param name="start">What has been read of it.</param>
/// <param name="longest">The maximum length of an item, in bytes.</param>
internal sealed class XmlItemStream(SourceFile file, ReadOnlyMemory<byte> start, long longest) : ReadOnlyStream
{
    /// <summary>How many bytes readers may take before they are needed.</summary>
    private const int ReadAhead = 256 * 1024;

    private ReadOnlyMemory<byte> _start = start;
    private long _length;

    /// <summary>Begins to count again.</summary>
    public void EndItem() => _length = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_length > longest + ReadAhead)
            throw new XmlException($"An item has more than {longest:N0} bytes.");
        var count = _start.IsEmpty ? await file.ReadAsync(buffer, cancellationToken) : Math.Min(_start.Length, buffer.Length);
        if (!_start.IsEmpty)
        {
            _start[..count].CopyTo(buffer);
            _start = _start[count..];
        }
        _length += count;
        return count;
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();
}
