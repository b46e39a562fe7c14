using System.Buffers;

namespace NewsMonitor.Reading.Tables;

/// <summary>
/// Finds the quotes of a table that are characters, such as that of a screen of 6.7": a quote opens a cell only where the cell
/// begins, or behind spaces there (RFC 4180), and only if another closes it. The library takes any quote for one that opens or
/// closes.
/// </summary>
/// <param name="separator">What is between two cells.</param>
/// <param name="separators">How many are in the header.</param>
internal sealed class CellQuotes(char separator, int separators)
{
    /// <summary>The longest cell whose end is looked for, in UTF-16 code units.</summary>
    private const int LongestCell = 4_000_000;

    /// <summary>What stands for such a quote: no character of any text.</summary>
    private const char Mark = '\uFFFF';

    private readonly SearchValues<char> _inCell = SearchValues.Create(['"', '\r', '\n', separator]);
    private State _state;

    private enum State
    {
        Start,
        Plain,
        Quoted,
        Closed,
    }

    /// <summary>The cell with its quotes again.</summary>
    public static string Unmarked(string cell) => cell.Replace(Mark, '"');

    /// <summary>Marks them in the next piece of a table.</summary>
    /// <param name="text">The piece, from the first character that was not decided before.</param>
    /// <param name="isEnd">Whether nothing follows.</param>
    /// <returns>How many characters are decided; the others need more of the table.</returns>
    public int MarkIn(Span<char> text, bool isEnd)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (_state is State.Plain or State.Quoted)
            {
                var rest = text[at..];
                var next = _state == State.Plain ? rest.IndexOfAny(_inCell) : rest.IndexOf('"');
                if (next < 0)
                    return text.Length;
                at += next;
            }

            var opens = text[at] == '"' && _state == State.Start ? Opens(text[at..], isEnd) : true;
            if (opens is null)
                return at;
            if (opens is false)
                _state = State.Plain;
            if (text[at] == '"' && _state == State.Plain)
                text[at] = Mark;
            else
                _state = After(text[at]);
        }

        return text.Length;
    }

    /// <summary>
    /// Whether the quote where a cell begins opens it. It does not if the next one opens a cell of another line, or if there is
    /// none although the next line is a row. Null if more has to be read.
    /// </summary>
    private bool? Opens(ReadOnlySpan<char> cell, bool isEnd)
    {
        var close = 1;
        for (; close < cell.Length; close += 2)
        {
            var next = cell[close..].IndexOf('"');
            close = next < 0 ? cell.Length : close + next;
            if (close + 1 >= cell.Length || cell[close + 1] != '"')
                break;
        }

        if (close + 1 < cell.Length)
            return IsEndOfCell(cell[close + 1]) || !IsEndOfCell(cell[close - 1]) || !cell[..close].ContainsAny('\r', '\n');
        if (!isEnd)
            return cell.Length >= LongestCell ? true : null;
        return close < cell.Length || !IsRow(cell);
    }

    private bool IsEndOfCell(char character) => character == separator || character is '\r' or '\n';

    /// <summary>Whether the line behind a cell has as many cells as the header, or there is none.</summary>
    private bool IsRow(ReadOnlySpan<char> cell)
    {
        var line = cell.IndexOfAny('\r', '\n') is >= 0 and var end ? cell[end..].TrimStart("\r\n") : [];
        return line.IsEmpty || TableHeader.FirstLine(line.ToString()).Count(separator) >= separators;
    }

    private State After(char character) =>
        _state switch
        {
            State.Quoted => State.Closed,
            _ when character == '"' => State.Quoted,
            _ when character == separator || character is '\r' or '\n' => State.Start,
            State.Start when character == ' ' => State.Start,
            State.Closed => State.Closed,
            _ => State.Plain,
        };
}
