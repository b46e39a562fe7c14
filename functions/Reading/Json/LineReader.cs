using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Splits a file at its line feeds. Lines longer than <paramref name="longest"/> bytes are counted but not kept.
/// </summary>
internal sealed class LineReader(SourceFile file, long longest)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Each line without its line feed. The bytes are valid until the next line is requested.</summary>
    public async IAsyncEnumerable<Line> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        var (scanned, skipped) = (0, 0L);
        while (true)
        {
            if (_buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n') is >= 0 and var at)
            {
                yield return Take(++number, scanned + at, skipped);
                (_start, scanned, skipped) = (_start + 1, 0, 0);
                continue;
            }

            scanned = _end - _start;
            if (scanned > longest)
                (skipped, _start, scanned) = (skipped + scanned, _end, 0);
            if (await FillAsync(cancellationToken))
                continue;
            if (scanned + skipped > 0)
                yield return Take(++number, scanned, skipped);
            yield break;
        }
    }

    private Line Take(int number, int length, long skipped)
    {
        var bytes = skipped > 0 ? default : _buffer.AsMemory(_start, length);
        _start += length;
        return new Line(number, skipped + length, bytes);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var count = await file.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        return count > 0;
    }
}

/// <summary>One line of a file.</summary>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Bytes">The content; empty if the line is too long to be kept.</param>
internal readonly record struct Line(int Number, long Length, ReadOnlyMemory<byte> Bytes);
