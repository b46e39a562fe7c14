using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The paragraph before the first or after the last one of an article that is nothing but emphasized names, or names beside the
/// outlet's, as in newspapers whose program has no field for authors. Headings between paragraphs look the same, so each word of
/// a name must never appear in lower case in the article.
/// </summary>
internal static partial class Signature
{
    private const int Longest = 120;
    private const int ShortestParagraph = 80;
    private const int MostParagraphs = 300;
    private const int MostText = 100_000;

    /// <returns>The paragraph; empty if there is none.</returns>
    public static string[] Of(Page page)
    {
        var paragraphs = page
            .Document.QuerySelectorAll("p")
            .Take(MostParagraphs)
            .Where(p => p.Closest("aside, nav, footer, figure") is null)
            .ToList();
        var (first, last) = (paragraphs.FindIndex(IsLong), paragraphs.FindLastIndex(IsLong));
        if (first < 0)
            return [];
        var signed = paragraphs
            .Where((p, at) => (at < first || at > last) && IsNear(p, at < first ? paragraphs[first] : paragraphs[last]))
            .Select(p =>
                ShortText.Of(p, Longest) is { } text
                    ? IsEmphasized(p)
                        ? text
                        : BesideOutlet(page, text)
                    : null
            )
            .FirstOrDefault(text => text is not null && (IsNames(text) || Staff().IsMatch(text)));
        signed ??= paragraphs
            .Zip(paragraphs.Skip(1))
            .Where(pair => IsLong(pair.First) && IsNear(pair.First, pair.Second))
            .Select(pair => ShortText.Of(pair.Second, Longest) is { } text ? Credit(page, pair.Second, text) : null)
            .FirstOrDefault(text => text is not null);
        if (signed is null)
            return [];
        var words = WordsOf(paragraphs[first..(last + 1)]);
        return NameWords(signed).All(word => !words.Contains(word.ToLowerInvariant())) ? [signed] : [];
    }

    /// <summary>What is a signature wherever it follows a paragraph, such as above a reader's comments.</summary>
    private static string? Credit(Page page, IElement paragraph, string text) =>
        BesideOutlet(page, text) is { } name && IsNames(name) ? name
        : Staff().IsMatch(text) && IsEmphasized(paragraph) ? text
        : null;

    /// <summary>"Ann Teller" of "Harbour Gazette / Ann Teller"; null if no outlet is named.</summary>
    private static string? BesideOutlet(Page page, string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && page.OutletNames.IsName(parts[0]) ? parts[1]
            : parts.Length == 2 && page.OutletNames.IsName(parts[1]) ? parts[0]
            : null;
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

    /// <summary>"IN-Redaktion".</summary>
    [GeneratedRegex(
        @"^\s*\p{Lu}[\p{L}\p{N}.]{1,20}[ -](?:Redaktion|redactie|Redazione|Newsroom)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Staff();

    /// <summary>Two to four words, each with a capital, with particles between them.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}\p{M}'’.-]*"
            + @"(?:\s(?:(?:von|van|de|der|den|di|da|del|la|le|du|dos|bin|al|el)\s)*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FullName();
}
