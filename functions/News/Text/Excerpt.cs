namespace NewsMonitor.News.Text;

/// <summary>Text cut to fit.</summary>
public static class Excerpt
{
    /// <summary>The text on one line, cut at a word with an ellipsis where it is longer than <paramref name="length"/> UTF-16 code units.</summary>
    public static string Of(ReadOnlySpan<char> text, int length)
    {
        var line = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
            return line;
        var end = line.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end].TrimEnd(' ', ',', ';', ':', '-', '–') + "…";
    }
}
