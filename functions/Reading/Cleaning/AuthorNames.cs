using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The people in a byline: "By Ann Lee and Bob Ray, Political Editor" names two. At most twenty, each of limited length, without
/// duplicates.
/// </summary>
internal static partial class AuthorNames
{
    private const int MaxAuthors = 20;
    private const int MaxName = 120;
    private const int MaxByline = 4000;

    public static IReadOnlyList<string> Of(IEnumerable<string> bylines) =>
        [.. bylines.Take(100).SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxAuthors)];

    private static IEnumerable<string> Split(string byline)
    {
        var line = Lead().Replace(OneLine.Of(byline, MaxByline), "");
        return Between().Split(line).Select(n => OneLine.Of(n.Trim(' ', '.', ',', '|', '@'), MaxName)).Where(IsName);
    }

    /// <summary>Whether a text is a name: not an address, a date or a job title, and with at least one letter.</summary>
    private static bool IsName(string name) =>
        name.Any(char.IsLetter)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains('@')
        && name.Count(char.IsDigit) < 4
        && !Job().IsMatch(name);

    [GeneratedRegex(
        @"^\s*(?:(?:written\s+|reported\s+)?by|von|por|par|di|door)\b[:\s]+|^\s*(?:author|byline)s?\s*:\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\s*[,;|·•]\s*(?:and\s+|und\s+|y\s+|et\s+)?|\s+(?:and|und|y|et|&)\s+|\s+/\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(?i:editor|correspondent|reporter|bureau chief|columnist|staff writer|redaktion)$|^(?i:staff|admin|editorial team)$|^in [A-Z]\w+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Job();
}
