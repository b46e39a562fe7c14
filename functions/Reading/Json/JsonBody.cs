using System.Text.RegularExpressions;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Json;

/// <summary>The texts of JSON articles, as news interfaces cut them off: "… the first words of… [+1234 chars]".</summary>
internal static partial class JsonBody
{
    /// <summary>How many characters of a summary say whether the text begins with it.</summary>
    private const int Compared = 40;

    public static string Of(string text) => HtmlFragment.Text(text);

    public static string WithoutMark(string text) => Mark().Replace(text, "");

    /// <summary>The summary and the text, if the text is cut off and does not begin with the summary; null otherwise.</summary>
    public static string? WithLead(string lead, string text)
    {
        if (!Mark().IsMatch(text) || string.IsNullOrWhiteSpace(lead))
            return null;
        var start = lead.Trim()[..Math.Min(Compared, lead.Trim().Length)];
        return text.Contains(start, StringComparison.Ordinal) ? null : $"{lead}\n\n{text}";
    }

    [GeneratedRegex(@"\s*\[\+?\d{1,9} char(?:acter)?s\]\s*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Mark();
}
