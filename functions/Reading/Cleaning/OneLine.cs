namespace NewsMonitor.Reading.Cleaning;

/// <summary>Text for places that take one line: headlines, names, reasons. What it gives cannot break out of a header or a table.</summary>
internal static class OneLine
{
    private static readonly char[] Ends = [' ', ',', ';', ':', '-', '–', '—'];

    /// <summary>The text in one line, clean, cut at a word to <paramref name="max"/> UTF-16 code units with an ellipsis.</summary>
    public static string Of(string text, int max)
    {
        // A bound before the work: no value is so full of white space that ten times its length shows less than its start.
        var start = text.Length <= 10 * max ? text : text[..(10 * max)];
        return Cut(Characters.Clean(start, keepLines: false), max);
    }

    private static string Cut(string line, int max)
    {
        if (line.Length <= max)
            return line;
        var end = line.LastIndexOf(' ', max - 1, max / 2);
        if (end < 0)
            end = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd(Ends) + "…";
    }
}
