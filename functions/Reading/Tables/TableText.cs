namespace NewsMonitor.Reading.Tables;

/// <summary>
/// The characters of a table whose beginning has been read already, with marks for quotes that are characters
/// (<see cref="CellQuotes"/>). It reads ahead of a quote that opens a cell until the one that closes it.
/// </summary>
/// <param name="beginning">What has been read, from the header on.</param>
/// <param name="rest">What follows.</param>
/// <param name="separator">What is between two cells.</param>
internal sealed class TableText(string beginning, TextReader rest, char separator) : TextReader
{
    private const int LeastRead = 16 * 1024;

    private readonly CellQuotes _quotes = new(separator, TableHeader.FirstLine(beginning).Count(separator));
    private char[] _text = beginning.ToCharArray();
    private int _start;
    private int _marked;
    private int _end = beginning.Length;
    private bool _isEnd;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (NeedsMore())
            Added(rest.Read(Free().Span));
        return Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (NeedsMore())
            Added(await rest.ReadAsync(Free(), cancellationToken));
        return Take(buffer.Span);
    }

    private bool NeedsMore()
    {
        if (_start == _marked)
            _marked += _quotes.MarkIn(_text.AsSpan(_marked, _end - _marked), _isEnd);
        return _start == _marked && !_isEnd;
    }

    private Memory<char> Free()
    {
        var kept = _end - _start;
        var text = kept + LeastRead > _text.Length ? new char[Math.Max(2 * kept, 2 * LeastRead)] : _text;
        _text.AsSpan(_start, kept).CopyTo(text);
        (_text, _start, _marked, _end) = (text, 0, 0, kept);
        return text.AsMemory(kept);
    }

    private void Added(int count)
    {
        _isEnd = count == 0;
        _end += count;
    }

    private int Take(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _marked - _start);
        _text.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
