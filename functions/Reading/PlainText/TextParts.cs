using NewsMonitor.News.Text;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>The parts of a text file. No sentence is in both the headline and the body.</summary>
/// <param name="Title">The headline; empty if the first line is not one and has no first sentence to lend.</param>
/// <param name="Labels">The labeled lines around the headline, in order.</param>
/// <param name="Body">The rest.</param>
internal sealed record TextParts(string Title, IReadOnlyList<(string Label, string Value)> Labels, string Body)
{
    private const int LongestHeadline = 250;
    private const int ShortestSentence = 20;
    private const int MostLines = 40;
    private const int MostUnknown = 5;

    /// <summary>The beginning of the body, for files that nothing else gives a headline.</summary>
    public string Beginning => OneLine.Of(Body[..Math.Min(Body.Length, 2 * LongestHeadline)], LongestHeadline);

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
            else if (line.ContainsAnyLetter() && !(labels.Count > 0 && IsBetweenLabels(text, body)))
            {
                if (title.Length > 0 || labels.Exists(l => l.Label is "title" or "headline"))
                    break;
                if (line.Length > LongestHeadline || !text.AsSpan(end).ContainsAnyLetterOrDigit())
                    return WithoutHeadline(text, text[body..].TrimStart(), labels);
                title = line.TrimStart('#').Trim().ToString();
            }
            body = Math.Min(end + 1, text.Length);
        }
        return title.Length == 0 && labels.Count == 0 ? new TextParts("", [], text) : new TextParts(title, labels, text[body..]);
    }

    /// <summary>Whether a line is a label that is not known, with one that is on the next line, or on one after others.</summary>
    private static bool IsBetweenLabels(string text, int start)
    {
        for (var lines = 0; lines < MostUnknown && start < text.Length; lines++)
        {
            var end = LineEnd(text, start);
            var line = text.AsSpan(start, end - start).Trim();
            if (lines > 0 && TextLabels.Of(line) is not null)
                return true;
            if (!TextLabels.IsLabeled(line))
                return false;
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        return false;
    }

    private static int LineEnd(string text, int start) =>
        text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var at ? start + at : text.Length;

    /// <summary>
    /// The first line is the headline if it only began like a label ("Source: Microsoft to buy game maker"); otherwise the first
    /// sentence, if it is short enough and not everything.
    /// </summary>
    private static TextParts WithoutHeadline(string file, string text, List<(string Label, string Value)> labels)
    {
        var first = file.AsSpan().TrimStart();
        first = first[..Math.Max(0, first.IndexOfAny('\n', '\r'))].Trim();
        if (labels.Count > 0 && TextLabels.MayBeHeadline(first))
            return new TextParts(first.ToString(), labels[1..], text);
        var start = text.AsSpan(0, Math.Min(text.Length, LongestHeadline));
        for (var at = ShortestSentence; at < start.Length - 1; at++)
            if (start[at] is '.' or '!' or '?' && char.IsWhiteSpace(start[at + 1]) && EndsSentence(text, at))
                return text.AsSpan(at + 1).ContainsAnyLetter()
                    ? new TextParts(text[..(at + 1)], labels, text[(at + 1)..].TrimStart())
                    : new TextParts("", labels, text);
        return new TextParts("", labels, text);
    }

    /// <summary>Whether a sentence can begin behind a mark, and its period is not that of "Mr.", "Sept." or "U.S.".</summary>
    private static bool EndsSentence(string text, int at)
    {
        var next = text.AsSpan(at + 1).TrimStart();
        if (next.IsEmpty || char.IsLower(next[0]))
            return false;
        return text[at] != '.' || !Abbreviation.TakesPeriod(text, at);
    }
}
