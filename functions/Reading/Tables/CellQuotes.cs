using System.Buffers;

namespace NewsMonitor.Reading.Tables;

/// <summary>
/// Finds the quotes of a table that are characters, such as that of a screen of 6.7": a quote opens a cell only where the cell
/// begins, or behind spaces there (RFC 4180). The library takes any quote for one that opens or closes.
/// </summary>
/// <param name="separator">What is between two cells.</param>
internal sealed class CellQuotes(char separator)
{
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
    public void MarkIn(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (_state is State.Plain or State.Quoted)
            {
                var rest = text[at..];
                var next = _state == State.Plain ? rest.IndexOfAny(_inCell) : rest.IndexOf('"');
                if (next < 0)
                    return;
                at += next;
            }

            if (text[at] == '"' && _state == State.Plain)
                text[at] = Mark;
            else
                _state = After(text[at]);
        }
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
