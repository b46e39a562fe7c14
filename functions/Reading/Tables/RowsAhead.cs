namespace NewsMonitor.Reading.Tables;

/// <summary>The rows of a table, of which the next ones are looked at before a row is given.</summary>
/// <param name="rows">The rows.</param>
/// <param name="look">Called once for each row, in order.</param>
internal sealed class RowsAhead(TableRows rows, Action<List<string>> look)
{
    private const int MostRows = 500;

    /// <summary>In UTF-16 code units, so that long rows do not fill the memory.</summary>
    private const int MostText = 1_000_000;

    private readonly Queue<List<string>> _ahead = new();
    private long _length;
    private bool _isEnd;

    /// <summary>The cells of the next row; null after the last one.</summary>
    public async ValueTask<List<string>?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_isEnd && (_ahead.Count == 0 || (_ahead.Count < MostRows && _length < MostText)))
            if (await rows.NextAsync(cancellationToken) is { } read)
                Add(read);
            else
                _isEnd = true;
        if (!_ahead.TryDequeue(out var next))
            return null;
        _length -= next.Sum(cell => (long)cell.Length);
        return next;
    }

    private void Add(List<string> row)
    {
        look(row);
        _ahead.Enqueue(row);
        _length += row.Sum(cell => (long)cell.Length);
    }
}
