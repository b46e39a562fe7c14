using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The paragraph before the first or after the last one of an article that is nothing but emphasized names, as in newspapers
/// whose program has no field for authors. Headings between paragraphs look the same, so each word of a name must never appear in
/// lower case in the article.
/// </summary>
internal static partial class Signature
{
    private const int Longest = 120;
    private const int ShortestParagraph = 80;
    private const int MostParagraphs = 300;
    private const int MostText = 100_000;

    /// <returns>The paragraph; empty if there is none.</returns>
    public static string[] Of(IHtmlDocument document)
    {
        var paragraphs = document
            .QuerySelectorAll("p")
            .Take(MostParagraphs)
            .Where(p => p.Closest("aside, nav, footer, figure") is null)
            .ToList();
        var (first, last) = (paragraphs.FindIndex(IsLong), paragraphs.FindLastIndex(IsLong));
        if (first < 0)
            return [];
        var signed = paragraphs
            .Where((p, at) => (at < first || at > last) && IsNear(p, at < first ? paragraphs[first] : paragraphs[last]))
            .FirstOrDefault(p => IsEmphasized(p) && IsNames(p.TextContent));
        if (signed is null)
            return [];
        var words = WordsOf(paragraphs[first..(last + 1)]);
        return NameWords(signed.TextContent).All(word => !words.Contains(word.ToLowerInvariant())) ? [signed.TextContent] : [];
    }

    /// <summary>The words of paragraphs, as far as they are read.</summary>
    public static HashSet<string> WordsOf(IEnumerable<IElement> paragraphs)
    {
        var text = string.Join(' ', paragraphs.Select(p => p.TextContent));
        return Words(text[..Math.Min(text.Length, MostText)]);
    }

    /// <summary>The words of the names in a line, without "By" and jobs.</summary>
    public static IEnumerable<string> NameWords(string line) =>
        AuthorNames.Of([line]).SelectMany(Words).Where(word => word.Length > 0 && !char.IsLower(word[0]));

    public static bool IsLong(IElement element) => element.TextContent.AsSpan().Trim().Length >= ShortestParagraph;

    private static bool IsNear(IElement paragraph, IElement other) => paragraph.ParentElement == other.ParentElement;

    private static bool IsEmphasized(IElement paragraph) =>
        ShortText.Of(paragraph, Longest) is { Length: > 3 } text
        && paragraph.QuerySelector("strong, b, em, i") is { } emphasis
        && emphasis.TextContent.AsSpan().Trim().Length >= text.AsSpan().Trim().Length - 2;

    /// <summary>Whether the text is nothing but names, each with two to four words.</summary>
    public static bool IsNames(string text) =>
        text.Length <= Longest
        && AuthorNames.Of([text]) is { Count: > 0 } names
        && names.All(name => FullName().IsMatch(name) && !Words(name).Any(word => FurnitureLines.Is(word)));

    private static HashSet<string> Words(string text) =>
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.', ',', ':', ';', '/', '"')),
        ];

    /// <summary>Two to four words, each with a capital, with particles between them.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}\p{M}'’.-]*"
            + @"(?:\s(?:(?:von|van|de|der|den|di|da|del|la|le|du|dos|bin|al|el)\s)*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FullName();
}
