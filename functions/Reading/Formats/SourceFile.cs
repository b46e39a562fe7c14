namespace NewsMonitor.Reading.Formats;

/// <summary> A file to read: a dropped blob, or a file inside another file. It is read once, from its start. </summary>
/// <param name="part">Which part of the blob it is; empty for the blob itself.</param>
/// <param name="name">Its name.</param>
/// <param name="length">In bytes; null if that is known only at its end.</param>
/// <param name="content">Its bytes; not read if the length exceeds the limits.</param>
internal sealed class SourceFile(string part, FileName name, long? length, Stream content)
{
    /// <summary>The number of bytes that is enough to recognize a format.</summary>
    private const int HeadLength = 4096;
    private const int Piece = 64 * 1024;
    private ReadOnlyMemory<byte>? _head;

    public string Part => part;

    public FileName Name => name;

    public long? Length { get; private set; } = length;

    /// <summary>The bytes that have not been read yet.</summary>
    public Stream Content { get; private set; } = content;

    /// <summary>What the file around it says about it.</summary>
    public Clues Clues { get; init; } = Clues.None;

    /// <summary>Counts what comes out of archives; the reader gives it from each file to the files inside.</summary>
    public UnpackedBytes Unpacked { get; set; } = new();

    /// <summary>The name of a part of this file, after the file's own part name.</summary>
    /// <param name="inner">The part's name within this file; empty for the whole file.</param>
    public string PartName(string inner) =>
        part.Length == 0 ? inner
        : inner.Length == 0 ? part
        : $"{part}/{inner}";

    /// <summary>The first bytes; they are read again with the rest.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HeadAsync(CancellationToken cancellationToken)
    {
        if (_head is { } known)
            return known;
        var head = new byte[(int)Math.Min(Length ?? HeadLength, HeadLength)];
        var count = await Content.ReadAtLeastAsync(head, head.Length, false, cancellationToken);
        if (Content.CanSeek)
            Content.Seek(-count, SeekOrigin.Current);
        else
            Content = new HeadedStream(head.AsMemory(0, count), Content);
        _head = head.AsMemory(0, count);
        return head.AsMemory(0, count);
    }

    /// <summary>Reads the next bytes, as many as are available; returns 0 at the end.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        Content.ReadAsync(buffer, cancellationToken);

    /// <summary>All bytes, for formats that need the whole file. Its length must be known.</summary>
    /// <exception cref="EndOfStreamException">The content is shorter than its length says.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> BytesAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[Length!.Value];
        await Content.ReadExactlyAsync(bytes, cancellationToken);
        // What comes out of an archive is checked at its end.
        await Content.ReadAtLeastAsync(new byte[1], 1, false, cancellationToken);
        return bytes;
    }

    /// <summary>The first bytes, as many as there are up to a limit; they are not read again.</summary>
    public async ValueTask<byte[]> StartAsync(long max, CancellationToken cancellationToken)
    {
        var expected = (int)Math.Min(Length ?? Piece, max);
        var start = new MemoryStream(expected);
        var buffer = new byte[Math.Clamp(expected, 1, Piece)];
        while (start.Length < max)
        {
            var wanted = (int)Math.Min(buffer.Length, max - start.Length);
            if (await Content.ReadAsync(buffer.AsMemory(0, wanted), cancellationToken) is not (> 0 and var count))
                break;
            start.Write(buffer.AsSpan(0, count));
        }

        return start.ToArray();
    }

    /// <summary>Finds an unknown length by reading the file into memory, but not more than one byte beyond a limit.</summary>
    public async ValueTask MeasureAsync(long max, CancellationToken cancellationToken)
    {
        if (Length is not null)
            return;
        var bytes = new MemoryStream();
        var buffer = new byte[Piece];
        for (int count; bytes.Length <= max; bytes.Write(buffer.AsSpan(0, count)))
            if ((count = await Content.ReadAsync(buffer, cancellationToken)) == 0)
                break;
        (Length, bytes.Position, Content) = (bytes.Length, 0, bytes);
    }
}
