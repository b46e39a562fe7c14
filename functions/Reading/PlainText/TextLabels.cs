using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>The lines above a text with its metadata: "Source: Harbour Gazette", "By Ann Lee", "来源：新华社".</summary>
internal static partial class TextLabels
{
    private const int LongestLabel = 20;
    private const int LongestValue = 80;
    private const int LongestAddress = 2_000;
    private const int ShortestDate = 8;
    private const int LongestDate = 60;

    /// <summary>The label and value of such a line; null for any other line.</summary>
    public static (string Label, string Value)? Of(ReadOnlySpan<char> line)
    {
        if (IsByline(line))
            return ("By", line.ToString());
        if (ReleaseBanner.Of(line) is { } banner)
            return banner;
        if (line.Length is >= ShortestDate and <= LongestDate && IsDate(line))
            return ("date", line.ToString());
        if (line.Length <= LongestAddress && IsAddress(line))
            return ("url", line.ToString());
        var colon = line.IndexOfAny(':', '：');
        if (colon is < 2 or > LongestLabel || line.Length > 2100)
            return null;
        var label = LabelNames.Of(line[..colon].Trim().ToString().ToLowerInvariant());
        return Places(new ArticleDraft(), label) is null ? null : (label, line[(colon + 1)..].Trim().Trim('"').ToString());
    }

    /// <summary>Whether a line looks like a label and a value, even if the label is not known: "Section: UK".</summary>
    public static bool IsLabeled(ReadOnlySpan<char> line) =>
        line.Length <= LongestValue
        && line.IndexOf(':') is > 1 and <= LongestLabel and var colon
        && char.IsUpper(line[0])
        && !line[..colon].ContainsAnyExceptInRange(' ', 'z')
        && line[(colon + 1)..].ContainsAnyLetterOrDigit();

    /// <summary>
    /// Whether a line with a label may be a headline: where a name stands otherwise, it has words as sentences do.
    /// </summary>
    public static bool MayBeHeadline(ReadOnlySpan<char> line) =>
        line.Length <= LongestValue * 2
        && line.IndexOf(':') is > 1 and var colon
        && line[..colon].Trim() is var label
        && (
            label.Equals("source", StringComparison.OrdinalIgnoreCase)
            || label.Equals("author", StringComparison.OrdinalIgnoreCase)
        )
        && Sentence().IsMatch(line[(colon + 1)..]);

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        (
            line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        ) && !line.ContainsAny(' ', '\t');

    // "By the numbers" and "By Any Measure, It Is Late" are headlines, but "By our correspondent" is not.
    private static bool IsByline(ReadOnlySpan<char> line) =>
        line.StartsWith("By ", StringComparison.Ordinal)
        && line.Length < 200
        && !line.EndsWith('.')
        && char.IsLetter(line[3])
        && (!char.IsLower(line[3]) || AuthorNames.IsJob(line[3..]))
        && !NeverInNames().IsMatch(line);

    private static bool IsDate(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9')
        && DateText.Read(line.ToString(), DayOrder.MonthFirst, isOnlyDate: true) is { Value.Year: > 1900 };

    public static void Add(ArticleDraft draft, string label, string value)
    {
        if (label == ReleaseBanner.Embargo)
            draft.Notes.AddEmbargo(EmbargoEnd.Of(value), "embargo line");
        else if (label == "By" || Places(draft, label) is null)
            draft.Bylines.Add(new([value], "byline"));
        else
            Places(draft, label)!(new(value, "text:" + label));
    }

    [GeneratedRegex(
        @"\b(?:is|was|were|been|has|have|had|would|could|should|must|any|every|this|that|these|those|its|their|why|what|when"
            + @"|not)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NeverInNames();

    /// <summary>Four words or more, two of them without a capital that are not short.</summary>
    [GeneratedRegex(
        @"^(?=(?:\s*\S+){4})(?:[^\n]*?(?<![\p{L}\p{N}.'’-])\p{Ll}[\p{L}\p{M}'’-]{2,}){2}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sentence();

    private static Action<Found<string>>? Places(ArticleDraft draft, string label) =>
        label switch
        {
            "title" or "headline" => draft.Titles.Add,
            "source" or "publisher" or "outlet" or "publication" => draft.Sources.Add,
            "author" or "authors" or "byline" => found => draft.Bylines.Add(new([found.Value], found.From)),
            "date" or "published" or "published on" or "publication date" => draft.Dates.Add,
            "url" or "link" or "web address" => draft.Urls.Add,
            "language" or "lang" => draft.Languages.Add,
            ReleaseBanner.Kind => _ => { },
            _ => null,
        };
}
