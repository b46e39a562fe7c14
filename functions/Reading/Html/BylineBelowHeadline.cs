using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The line between the headline and the text that is nothing but names, without a mark. Decks and sections look the same: behind
/// "By", no word of a name may be in the text in lower case; alone, none may be in the text at all.
/// </summary>
internal static partial class BylineBelowHeadline
{
    private const string Lines = "h1, h2, h3, h4, h5, h6, p, div, span, address, small";
    private const int Longest = 120;
    private const int MostElements = 2_000;
    private const int MostParagraphs = 100;
    private const int MostLines = 12;

    /// <returns>The line; empty if there is none.</returns>
    public static string[] Of(Page page)
    {
        var elements = page.Document.QuerySelectorAll(Lines).Take(MostElements).ToList();
        var start = elements.FindIndex(element => element == page.Heading) + 1;
        var end = elements.FindIndex(start, element => element.LocalName == "p" && Signature.IsLong(element));
        if (start == 0 || end < 0)
            return [];
        var lines = elements[start..Math.Min(end, start + MostLines)]
            .Where(element =>
                element.Closest("aside, nav, footer, figure, " + PageBylines.Quotations) is null
                && !element.Contains(elements[end])
            )
            .Where(element => ShortText.Of(element, Longest) is { } line && IsByline(element, line))
            .Where(element => !PageBylines.IsTeasers(page, element))
            .Select(element => element.TextContent)
            .ToList();
        if (lines.Count == 0)
            return [];
        var words = Signature.WordsOf(elements.Skip(end).Where(element => element.LocalName == "p").Take(MostParagraphs));
        return lines.Find(line => IsNoneOf(words, line)) is { } found ? [found] : [];
    }

    /// <summary>Whether it is names and no more: one alone without a link, or those behind "By" with a link each at most.</summary>
    private static bool IsByline(IElement element, string line)
    {
        if (!Signature.IsNames(line))
            return false;
        var names = AuthorNames.Of([line]);
        return By().IsMatch(line)
            ? element.QuerySelectorAll("a, button").Length <= names.Count
            : names is [var only]
                && !PageBylines.IsHeading(element)
                && only.Length == line.AsSpan().Trim().Length
                && (element.QuerySelector("a, button") ?? element.Closest("a")) is null;
    }

    private static bool IsNoneOf(HashSet<string> words, string line) =>
        Signature
            .NameWords(line)
            .All(word => !words.Contains(word.ToLowerInvariant()) && (By().IsMatch(line) || !words.Contains(word)));

    [GeneratedRegex(@"^\s*(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
