using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Removes the links to other articles that some outlets insert behind a name, run together with it: "President Brandt Willy
/// BrandtKroll rejects deal Leeds votes on bridge MORE said".
/// </summary>
internal static partial class InsertedLinks
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text) =>
        text.Contains(" MORE", StringComparison.Ordinal) ? Link.Replace(text, "${name}") : text;

    // The name, the full name with the first headline stuck to it, and further headlines up to the last word of the link.
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{L}{3,})(?:\s?\(?\p{Lu}[\p{L}.'’-]*\)?){0,5}?\s?\k<name>(?=[\p{Lu}'‘’""])[^\n]{10,900}?\bMORE\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Link { get; }
}
