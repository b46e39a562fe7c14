using System.Text;

namespace NewsMonitor.Reading.WebArchives;

/// <summary>Reads records one after another; what is left of one is skipped. Headers are limited in length.</summary>
internal sealed class WarcReader(Stream content)
{
    private const int LongestLine = 64 * 1024;
    private const int MostFields = 500;
    private const int MostEmptyLines = 16;
    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;
    private long _left;

    /// <summary>Whether a record was none, or was cut off; nothing after it is read.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The next record's header; null at the end.</summary>
    public async ValueTask<WarcRecord?> NextAsync(CancellationToken cancellationToken)
    {
        if (!await SkipAsync(cancellationToken))
            return Damaged();
        _left = long.MaxValue;
        for (var empty = 0; ; empty++)
        {
            if (await LineAsync(cancellationToken) is not { } line)
                return IsDamaged ? Damaged() : null;
            if (line.Length == 0 && empty < MostEmptyLines)
                continue;
            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
                return Damaged();
            break;
        }

        if (await FieldsAsync(cancellationToken) is not { } fields || new WarcRecord(fields) is not { Length: { } length } record)
            return Damaged();
        _left = length;
        return record;
    }

    /// <summary>The fields of a header, up to the empty line; null if they do not end.</summary>
    public async ValueTask<Dictionary<string, string>?> FieldsAsync(CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < MostFields; count++)
        {
            if (await LineAsync(cancellationToken) is not { } line)
                return null;
            if (line.Length == 0)
                return fields;
            if (line.IndexOf(':') is > 0 and var colon)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return null;
    }

    /// <summary>The next line of the record without its end; null at the end, or if the line is too long.</summary>
    public async ValueTask<string?> LineAsync(CancellationToken cancellationToken)
    {
        for (var scanned = 0; ; )
        {
            var length = (int)Math.Min(_end - _start, _left);
            if (_buffer.AsSpan(_start + scanned, length - scanned).IndexOf((byte)'\n') is >= 0 and var at)
                return Take(scanned + at + 1);
            scanned = length;
            if (scanned == _left || scanned == LongestLine || !await FillAsync(cancellationToken))
            {
                IsDamaged |= scanned > 0;
                return null;
            }
        }
    }

    /// <summary>Reads the record's next bytes; returns 0 at its end, or at the file's.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_left == 0 || (_start == _end && !await FillAsync(cancellationToken)))
        {
            IsDamaged |= _left > 0;
            return 0;
        }

        var count = (int)Math.Min(Math.Min(buffer.Length, _end - _start), _left);
        _buffer.AsMemory(_start, count).CopyTo(buffer);
        (_start, _left) = (_start + count, _left - count);
        return count;
    }

    private WarcRecord? Damaged()
    {
        IsDamaged = true;
        return null;
    }

    private string Take(int length)
    {
        var line = Encoding.UTF8.GetString(_buffer, _start, length).TrimEnd('\r', '\n');
        (_start, _left) = (_start + length, _left - length);
        return line;
    }

    private async ValueTask<bool> SkipAsync(CancellationToken cancellationToken)
    {
        while (_left > 0)
        {
            if (_start == _end && !await FillAsync(cancellationToken))
                return false;
            var count = (int)Math.Min(_end - _start, _left);
            (_start, _left) = (_start + count, _left - count);
        }
        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var count = await content.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        return count > 0;
    }
}
