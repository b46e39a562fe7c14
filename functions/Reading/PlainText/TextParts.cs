using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>The parts of a text file.</summary>
/// <param name="Title">The headline; empty if the first line is not one.</param>
/// <param name="Labels">The labeled lines around the headline, in order.</param>
/// <param name="Body">The rest; the whole text if the headline is its beginning.</param>
internal sealed record TextParts(string Title, IReadOnlyList<(string Label, string Value)> Labels, string Body)
{
    private const int LongestHeadline = 250;
    private const int MostLines = 40;

    public static TextParts Of(string text)
    {
        var labels = new List<(string Label, string Value)>();
        var title = "";
        var body = 0;
        for (var lines = 0; lines < MostLines && body < text.Length; lines++)
        {
            var end = LineEnd(text, body);
            var line = text.AsSpan(body, end - body).Trim();
            if (TextLabels.Of(line) is { } label)
                labels.Add(label);
            else if (line.ContainsAnyLetter())
            {
                if (title.Length > 0 || labels.Exists(l => l.Label is "title" or "headline"))
                    break;
                if (line.Length > LongestHeadline || !text.AsSpan(end).ContainsAnyLetterOrDigit())
                    return new TextParts(Beginning(line), labels, text[body..]);
                title = line.TrimStart('#').Trim().ToString();
            }
            body = Math.Min(end + 1, text.Length);
        }
        return title.Length == 0 && labels.Count == 0 ? new TextParts("", [], text) : new TextParts(title, labels, text[body..]);
    }

    private static int LineEnd(string text, int start) =>
        text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var at ? start + at : text.Length;

    /// <summary>The first sentence if it is short enough for a headline; otherwise as many words as fit.</summary>
    private static string Beginning(ReadOnlySpan<char> line)
    {
        var start = line[..Math.Min(line.Length, LongestHeadline)];
        for (var at = 20; at < start.Length - 1; at++)
            if (start[at] is '.' or '!' or '?' && start[at + 1] == ' ')
                return start[..(at + 1)].ToString();
        return OneLine.Of(line[..Math.Min(line.Length, 2 * LongestHeadline)].ToString(), LongestHeadline);
    }
}
