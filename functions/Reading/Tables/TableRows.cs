using nietras.SeparatedValues;

namespace NewsMonitor.Reading.Tables;

/// <summary>The rows of a table, one after another.</summary>
internal sealed class TableRows(TextReader text) : IDisposable
{
    private const int LongestHeader = 16 * 1024;
    private SepReader? _rows;

    /// <summary>
    /// Whether the last row cannot be read: a quote is missing in it, so that it has the rows behind it, or it is too long.
    /// </summary>
    public bool IsCut { get; private set; }

    /// <summary>The columns that the first row names; null if there is no row.</summary>
    public async ValueTask<TableColumns?> HeaderAsync(CancellationToken cancellationToken)
    {
        var start = new char[LongestHeader];
        var length = await text.ReadBlockAsync(start, cancellationToken);
        var beginning = new string(start, 0, length).TrimStart('\uFEFF', '\r', '\n');
        beginning = beginning[TableHeader.Start(beginning)..];
        var separator = TableHeader.Separator(TableHeader.FirstLine(beginning));
        // Excel writes the separator on a line of its own.
        if (
            beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && beginning.Length > 5
            && TableHeader.Separators.Contains(beginning[4])
        )
            (separator, beginning) = (beginning[4], beginning[5..].TrimStart('\r', '\n'));
        _rows = await Reader(separator).FromAsync(new TableText(beginning, text, separator), cancellationToken);
        return await NextAsync(cancellationToken) is { } header ? new TableColumns(header) : null;
    }

    /// <summary>The cells of the next row; null after the last one.</summary>
    public async ValueTask<List<string>?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await _rows!.MoveNextAsync(cancellationToken))
                return null;
            IsCut = HasOthers(_rows.Current.Span);
            return IsCut ? null : Cells(_rows.Current);
        }
        catch (Exception fault) when (fault is NotSupportedException or InvalidDataException or ArgumentException)
        {
            IsCut = true;
            return null;
        }
    }

    public void Dispose()
    {
        _rows?.Dispose();
        text.Dispose();
    }

    private static SepReaderOptions Reader(char separator) =>
        Sep.Reader(options =>
            options with
            {
                Sep = new Sep(separator),
                HasHeader = false,
                Unescape = true,
                DisableColCountCheck = true,
            }
        );

    private static bool HasOthers(ReadOnlySpan<char> row) =>
        row.Count('"') % 2 == 1 && row.TrimEnd("\r\n").ContainsAny('\r', '\n');

    private static List<string> Cells(SepReader.Row row)
    {
        var cells = new List<string>(row.ColCount);
        for (var column = 0; column < row.ColCount; column++)
            cells.Add(CellQuotes.Unmarked(row[column].ToString()));
        return cells;
    }
}
