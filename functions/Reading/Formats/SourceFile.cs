namespace NewsMonitor.Reading.Formats;

/// <summary>A file on its way in: a dropped blob, or one that another file contains. It is read once, from its beginning.</summary>
/// <param name="part">Which part of the blob it is; empty for the blob itself.</param>
/// <param name="name">What its name says.</param>
/// <param name="length">In bytes.</param>
/// <param name="content">Its bytes; not read if the length is beyond the limits.</param>
internal sealed class SourceFile(string part, FileName name, long length, Stream content)
{
    /// <summary>Enough of a file to recognize a format by its signature.</summary>
    private const int HeadLength = 512;
    private ReadOnlyMemory<byte> _head;
    private bool _isHeadRead;

    public string Part => part;

    public FileName Name => name;

    public long Length => length;

    /// <summary>The name of a part of this file, below its own.</summary>
    /// <param name="inner">Within this file; empty for all of it.</param>
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

    /// <summary>The next bytes, as many as there are at once; 0 at the end.</summary>
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
    /// <exception cref="EndOfStreamException">There are fewer than its length says.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> BytesAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        _head.CopyTo(bytes);
        await content.ReadExactlyAsync(bytes.AsMemory(_head.Length), cancellationToken);
        _head = default;
        return bytes;
    }
}
