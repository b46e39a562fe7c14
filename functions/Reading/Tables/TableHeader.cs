using System.Text;

namespace NewsMonitor.Reading.Tables;

/// <summary>Finds how a table separates its columns: as its first row shows most of them.</summary>
internal static class TableHeader
{
    private const int LongestName = 60;
    private const int MostLines = 20;
    public static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The separator that gives the most known columns; a comma if there are none.</summary>
    public static char Separator(string firstLine) =>
        Separators.MaxBy(separator => (Columns(firstLine, separator).Count, firstLine.Count(c => c == separator)));

    /// <summary>Whether a file of another name is a table: its first line names a title and a text, and nothing long.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head)
    {
        var line = FirstLine(Encoding.UTF8.GetString(head));
        var separator = Separator(line);
        return line.Split(separator).All(name => name.Length <= LongestName) && Columns(line, separator).HasTitleAndBody;
    }

    /// <summary>
    /// Where the line begins that names the columns: the first of the first twenty that names a title and a text, since exports
    /// say above it what was searched; otherwise the first line.
    /// </summary>
    public static int Start(string beginning)
    {
        var start = 0;
        for (var lines = 0; lines < MostLines && start < beginning.Length; lines++)
        {
            start += Math.Max(0, beginning.AsSpan(start).IndexOfAnyExcept('\r', '\n'));
            var line = FirstLine(beginning[start..]);
            if (Columns(line, Separator(line)).HasTitleAndBody)
                return start;
            var end = beginning.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return 0;
    }

    public static string FirstLine(string text)
    {
        var start = text.TrimStart('\uFEFF', '\r', '\n', ' ');
        return start.IndexOfAny(['\r', '\n']) is >= 0 and var end ? start[..end] : start;
    }

    private static TableColumns Columns(string line, char separator) => new(line.Split(separator));
}
