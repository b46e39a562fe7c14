using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>The text of a reader view without what is left of the page: the headline again, the byline, buttons and credits.</summary>
internal static class BodyText
{
    private const int Beginning = 5;
    private const int LongestByline = 100;

    /// <param name="text">Paragraphs separated by empty lines.</param>
    /// <param name="titles">The headlines of the page.</param>
    public static string Of(string text, IReadOnlyCollection<Found<string>> titles)
    {
        var headlines = titles.Select(title => HeadlineWords.Fold(title.Value)).ToHashSet(StringComparer.Ordinal);
        var body = new StringBuilder(text.Length);
        var seen = 0;
        foreach (var range in text.AsSpan().Split("\n\n"))
        {
            var paragraph = text.AsSpan(range.Start.Value, range.End.Value - range.Start.Value);
            if (paragraph.IsWhiteSpace() || FurnitureLines.Is(paragraph))
                continue;
            if (seen++ < Beginning && IsHead(paragraph.Trim().ToString(), headlines))
                continue;
            body.Append(paragraph).Append("\n\n");
        }

        return body.ToString();
    }

    /// <summary>Whether a paragraph at the beginning repeats the headline, or is a byline or a date.</summary>
    private static bool IsHead(string paragraph, HashSet<string> headlines) =>
        (paragraph.Length <= Article.MaxTitleLength && headlines.Contains(HeadlineWords.Fold(paragraph)))
        || (
            paragraph.Length <= LongestByline
            && (
                (paragraph.StartsWith("By ", StringComparison.Ordinal) && !paragraph.EndsWith('.'))
                || DateText.Read(paragraph, DayOrder.DayFirst, isOnlyDate: true) is not null
            )
        );
}
