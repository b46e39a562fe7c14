using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Removes the links to other articles that some outlets insert behind a name, run together with it: "President Brandt Willy
/// BrandtKroll rejects deal Leeds votes on bridge MORE said".
/// </summary>
public static partial class InsertedLinks
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text) =>
        text.Contains(" MORE", StringComparison.Ordinal)
            ? BehindName.Replace(StuckToName.Replace(text, "${name}"), "${name}")
            : text;

    // The name, the full name with the first headline stuck to it, and further headlines up to the last word of the link.
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{L}{2,})(?:\s?\(?\p{Lu}[\p{L}.'’-]*\)?|\s\p{Ll}{2,3}){0,6}?\s?\k<name>(?=[\p{Lu}\d'‘’""])"
            + @"[^\n]{10,900}?\bMORE\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StuckToName { get; }

    // The full name with a space: "Ada Wolf Ada Wolf Kroll rejects deal MORE".
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})\s\k<name>(?=\s[\p{Lu}\d'‘’""])[^\n]{10,900}?\bMORE\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindName { get; }
}
