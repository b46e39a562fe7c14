using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Removes the links to other articles that some outlets insert behind a name, run together with it: "President Brandt Willy
/// BrandtKroll rejects deal Leeds votes on bridge MORE said".
/// </summary>
public static partial class InsertedLinks
{
    // Headlines between the name and the last word of the link.
    private const int Shortest = 10;
    private const int Longest = 900;

    /// <summary>The text without them.</summary>
    public static string Remove(string text) =>
        text.Contains(" MORE", StringComparison.Ordinal) ? Remove(Remove(text, StuckToName), BehindName) : text;

    // A pattern with the headlines in it would look for the last word from each name again.
    private static string Remove(string text, Regex names)
    {
        var (kept, from) = (new StringBuilder(text.Length), 0);
        var last = LastWord.Match(text);
        for (var name = names.Match(text); name.Success; )
        {
            var headlines = name.Index + name.Length;
            while (last.Success && last.Index < headlines + Shortest)
                last = last.NextMatch();
            if (!last.Success)
                break;
            var isLink = last.Index <= headlines + Longest && text.IndexOf('\n', headlines, last.Index - headlines) < 0;
            if (isLink)
            {
                var own = name.Groups["name"];
                kept.Append(text, from, own.Index + own.Length - from);
                from = last.Index + last.Length;
            }

            name = names.Match(text, isLink ? from : name.Index + 1);
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    // The name, and the full name with the first headline stuck to it. What is between them has one reading: it is cut only
    // where a capital follows another letter, and nothing is tried again; otherwise, a long run of letters takes years.
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{L}{2,40})(?:(?>\s?\(?\p{Lu}{1,40}[\p{Ll}\p{Lt}\p{Lm}\p{Lo}.'’-]{0,40}\)?|\s\p{Ll}{2,3})){0,8}?\s?\k<name>(?=[\p{Lu}\d'‘’""])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex StuckToName { get; }

    // The full name with a space: "Ada Wolf Ada Wolf Kroll rejects deal MORE".
    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{L}{1,40}(?:\s\p{Lu}[\p{L}.'’-]{0,40}){1,3})\s\k<name>(?=\s[\p{Lu}\d'‘’""])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BehindName { get; }

    [GeneratedRegex(@"\bMORE\b", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord { get; }
}
