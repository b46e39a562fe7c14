using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Text for places with one line: headlines, names, reasons. The result cannot break out of a header or a table.
/// </summary>
internal static class OneLine
{
    /// <summary>
    /// The text in one line, clean, cut at a word to <paramref name="max"/> UTF-16 code units with an ellipsis.
    /// </summary>
    public static string Of(string text, int max)
    {
        // Limits the work: ten times the length is always enough, however much white space a value contains.
        var start = text.Length <= 10 * max ? text : text[..(10 * max)];
        return Excerpt.Cut(Characters.Clean(start, keepLines: false), max);
    }
}
