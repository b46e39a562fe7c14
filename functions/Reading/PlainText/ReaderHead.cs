using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// The lines that programs write above a page that they made into Markdown: "Title: …", "URL Source: …", "Published Time: …", up
/// to "Markdown Content:".
/// </summary>
internal static partial class ReaderHead
{
    public const string Title = "reader:title";
    private const int Longest = 4_000;

    public static bool Is(string text) => End(text) is not null;

    /// <summary>Adds what the lines say, and returns the text below them; the text itself if there are none.</summary>
    public static string AddTo(ArticleDraft draft, string text)
    {
        if (End(text) is not { } end)
            return text;
        foreach (Match line in Lines().Matches(text[..end]))
            Add(draft, line.Groups["label"].Value, line.Groups["value"].Value.Trim());
        return text[end..];
    }

    private static void Add(ArticleDraft draft, string label, string value)
    {
        if (value.Length > 0)
            (
                label switch
                {
                    "Title" => draft.Titles,
                    "URL Source" => draft.Urls,
                    _ => draft.Dates,
                }
            ).Add(new(value, label == "Title" ? Title : "reader:" + label.ToLowerInvariant()));
    }

    private static int? End(string text)
    {
        var start = text[..Math.Min(text.Length, Longest)];
        return Beginning().IsMatch(start) && Content().Match(start) is { Success: true } mark ? mark.Index + mark.Length : null;
    }

    [GeneratedRegex(@"\A\uFEFF?\s{0,20}(?:Title|URL Source): ", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?<label>Title|URL Source|Published Time): (?<value>[^\r\n]{1,2000})", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^Markdown Content:[ \t\r]*$", RegexOptions.Multiline)]
    private static partial Regex Content();
}
