using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The text of a reader view without what is left of the page: the headline again, the byline, buttons, credits, and the lists of
/// headlines around the article.
/// </summary>
internal static class BodyText
{
    /// <summary>A longer paragraph is a part of the article, whatever it ends with.</summary>
    private const int LongestLine = 80;
    private const int LongestByline = 100;
    private const int LongestHeadline = 160;
    private const int MostHeadWords = 3;

    /// <summary>A date below a standfirst is among the first paragraphs.</summary>
    private const int MostLines = 6;

    /// <summary>With fewer whole paragraphs, a short line is as likely to be part of the article as they are.</summary>
    private const int FewestWhole = 3;

    /// <param name="text">Paragraphs separated by empty lines.</param>
    /// <param name="titles">The headlines of the page.</param>
    public static string Of(string text, IReadOnlyCollection<Found<string>> titles)
    {
        var kept = Kept(text).Where((paragraph, at) => at >= MostLines || !DateLines.IsStamp(paragraph)).ToList();
        var headlines = titles.Select(title => HeadlineWords.Fold(title.Value)).ToHashSet(StringComparer.Ordinal);
        var first = kept.FindIndex(paragraph => IsWhole(paragraph) && !IsHead(paragraph, headlines));
        var head = kept.Take(Math.Max(0, first)).Where(paragraph => !IsHead(paragraph, headlines) && !IsLabel(paragraph));
        var rest = kept.Skip(Math.Max(0, first)).ToList();
        for (var whole = rest.Count(IsWhole); whole >= FewestWhole && IsLeft(rest[^1]); )
            rest.RemoveAt(rest.Count - 1);
        return string.Join("\n\n", first < 0 ? kept.Where(paragraph => !IsHead(paragraph, headlines)) : head.Concat(rest));
    }

    /// <summary>The paragraphs that are not furniture; below "related articles", nor are the headlines that follow.</summary>
    private static List<string> Kept(string text)
    {
        var kept = new List<string>();
        var isList = false;
        foreach (var range in text.AsSpan().Split("\n\n"))
        {
            var paragraph = text.AsSpan(range.Start.Value, range.End.Value - range.Start.Value).Trim();
            if (paragraph.IsEmpty)
                continue;
            if (FurnitureLines.Is(paragraph))
                isList = FurnitureLines.HeadsList(paragraph);
            else if (!isList || paragraph.Length > LongestHeadline || EndsSentence(paragraph))
            {
                isList = false;
                kept.Add(paragraph.ToString());
            }
        }

        return kept;
    }

    private static bool IsWhole(string paragraph) => paragraph.Length > LongestLine && EndsSentence(paragraph);

    private static bool IsLeft(string paragraph) => paragraph.Length <= LongestLine && !EndsSentence(paragraph);

    private static bool EndsSentence(ReadOnlySpan<char> paragraph) =>
        paragraph.TrimEnd("\"'”“’»«)]* ") is { IsEmpty: false } text
        && text[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '।' or '؟' or '۔';

    /// <summary>A section's name or a button above the article.</summary>
    private static bool IsLabel(string paragraph) =>
        !EndsSentence(paragraph) && paragraph.AsSpan().Trim().Count(' ') < MostHeadWords && paragraph.Length < LongestLine / 2;

    /// <summary>Whether a paragraph above the article repeats the headline, or is a byline or a date.</summary>
    private static bool IsHead(string paragraph, HashSet<string> headlines) =>
        (paragraph.Length <= Article.MaxTitleLength && headlines.Contains(HeadlineWords.Fold(paragraph)))
        || (
            paragraph.Length <= LongestByline
            && (
                (paragraph.StartsWith("By ", StringComparison.Ordinal) && !paragraph.EndsWith('.'))
                || DateText.Read(paragraph, DayOrder.DayFirst, isOnlyDate: true) is not null
            )
        )
        || DateLines.Is(paragraph);
}
