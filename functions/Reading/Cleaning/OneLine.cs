using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>Text for places that take one line: headlines, names, reasons. What it gives cannot break out of a header or a table.</summary>
internal static class OneLine
{
    /// <summary>The text in one line, clean, cut at a word to <paramref name="max"/> UTF-16 code units with an ellipsis.</summary>
    public static string Of(string text, int max)
    {
        // A bound before the work: no value is so full of white space that ten times its length shows less than its start.
        var start = text.Length <= 10 * max ? text : text[..(10 * max)];
        return Excerpt.Cut(Characters.Clean(start, keepLines: false), max);
    }
}
