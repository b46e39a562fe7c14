using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>A file that begins with a text and then repeats another one without end.</summary>
internal sealed class EndlessText(string start, string repeated) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] _repeated = Encoding.UTF8.GetBytes(repeated);

    /// <summary>How many bytes have been read.</summary>
    public long Served { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Served;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var at = 0; at < count; at++, Served++)
            buffer[offset + at] =
                Served < _start.Length ? _start[Served] : _repeated[(Served - _start.Length) % _repeated.Length];
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
