using UglyToad.PdfPig.Content;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>
/// The letters of a page. One that is printed twice at almost the same place, as some programs do for bold type or a shadow,
/// counts once.
/// </summary>
internal sealed class PrintedLetters
{
    /// <summary>The share of its width by which the second print of a letter may be moved.</summary>
    private const double MostMoved = 1 / 3.0;

    /// <summary>In points; larger letters are not moved further.</summary>
    private const double Cell = 6;

    /// <summary>In a cell, so that no page takes long.</summary>
    private const int MostCompared = 16;

    private readonly List<Letter> _letters = [];
    private readonly Dictionary<(string Text, long Column, long Row), List<Letter>> _cells = [];

    /// <summary>How many were printed, with those that count once: each takes work.</summary>
    public int Printed { get; private set; }

    public IReadOnlyList<Letter> Letters => _letters;

    public void Add(Letter letter)
    {
        Printed++;
        var (column, row) = ((long)Math.Floor(letter.StartBaseLine.X / Cell), (long)Math.Floor(letter.StartBaseLine.Y / Cell));
        for (var x = column - 1; x <= column + 1; x++)
        for (var y = row - 1; y <= row + 1; y++)
            if (_cells.TryGetValue((letter.Value, x, y), out var near) && near.Exists(other => IsSame(letter, other)))
                return;
        _letters.Add(letter);
        if (!_cells.TryGetValue((letter.Value, column, row), out var cell))
            _cells[(letter.Value, column, row)] = cell = [];
        if (cell.Count < MostCompared)
            cell.Add(letter);
    }

    private static bool IsSame(Letter letter, Letter other)
    {
        var most = Math.Min(Cell, MostMoved * letter.Width);
        return Math.Abs(letter.StartBaseLine.X - other.StartBaseLine.X) < most
            && Math.Abs(letter.StartBaseLine.Y - other.StartBaseLine.Y) < most;
    }
}
