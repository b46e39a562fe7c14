namespace NewsMonitor.Reading.Formats;

/// <summary> A file to read: a dropped blob, or a file inside another file. It is read once, from its start. </summary>
/// <param name="part">Which part of the blob it is; empty for the blob itself.</param>
/// <param name="name">Its name.</param>
/// <param name="length">In bytes.</param>
/// <param name="content">Its bytes; not read if the length exceeds the limits.</param>
internal sealed class SourceFile(string part, FileName name, long length, Stream content)
{
    /// <summary>The number of bytes that is enough to recognize a format.</summary>
    private const int HeadLength = 4096;
    private ReadOnlyMemory<byte> _head;
    private bool _isHeadRead;

    public string Part => part;

    public FileName Name => name;

    public long Length => length;

    /// <summary>The name of a part of this file, after the file's own part name.</summary>
    /// <param name="inner">The part's name within this file; empty for the whole file.</param>
    public string PartName(string inner) =>
        part.Length == 0 ? inner
        : inner.Length == 0 ? part
        : $"{part}/{inner}";

    /// <summary>The first bytes; they are read again with the rest.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HeadAsync(CancellationToken cancellationToken)
    {
        if (_isHeadRead)
            return _head;
        var head = new byte[(int)Math.Min(length, HeadLength)];
        _head = head.AsMemory(0, await content.ReadAtLeastAsync(head, head.Length, false, cancellationToken));
        _isHeadRead = true;
        return _head;
    }

    /// <summary>Reads the next bytes, as many as are available; returns 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_head.Length == 0)
            return await content.ReadAsync(buffer, cancellationToken);
        var count = Math.Min(_head.Length, buffer.Length);
        _head[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }

    /// <summary>All bytes, for formats that need the whole file.</summary>
    /// <exception cref="EndOfStreamException">The content is shorter than its length says.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> BytesAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        _head.CopyTo(bytes);
        await content.ReadExactlyAsync(bytes.AsMemory(_head.Length), cancellationToken);
        _head = default;
        return bytes;
    }
}
