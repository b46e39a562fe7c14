using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The lead between the headline and the text: what the page's description repeats, or what is named so. It is part of the text,
/// wherever the page has it.
/// </summary>
internal static partial class Standfirst
{
    private const string Blocks = "h1, h2, h3, h4, p, div, span, section";
    private const string Elsewhere =
        "aside, nav, footer, figure, figcaption, form, blockquote, [class*=related i], [class*=newsletter i], [class*=caption i],"
        + " [class*=comment i]:not(body, main, article)";
    private const int MostElements = 200;
    private const int MostParagraphs = 2;
    private const int Shortest = 40;
    private const int Longest = 700;
    private const int FewestWords = 6;

    /// <summary>As many letters identify a text.</summary>
    private const int Beginning = 30;

    /// <returns>The lead as shown; null if the page has none.</returns>
    public static string? Of(Page page)
    {
        if (page.Heading is not { } heading)
            return null;
        var descriptions = Descriptions(page).ToList();
        var paragraphs = 0;
        var below = page.Document.QuerySelectorAll(Blocks).SkipWhile(e => e != heading).Take(MostElements);
        foreach (var element in below.Where(e => !heading.Contains(e)))
        {
            if (ShortText.Of(element, Longest)?.Trim() is not { Length: >= Shortest } text || !IsLeaf(element))
                continue;
            if ((IsDescribed(text, descriptions) || IsNamed(element)) && IsText(text) && IsHere(page, element))
                return text;
            if (element.LocalName == "p" && ++paragraphs == MostParagraphs)
                return null;
        }

        return null;
    }

    private static IEnumerable<string> Descriptions(Page page)
    {
        var data = page.Article is { } article ? LinkedData.Texts(article, "description").Take(1) : [];
        return data.Concat(page.Meta.Each(["og:description", "description", "twitter:description"]).Select(found => found.Value))
            .Select(HeadlineWords.Fold)
            .Where(folded => folded.Length >= Beginning);
    }

    private static bool IsLeaf(IElement element) =>
        element.QuerySelector("p, div, section, h1, h2, h3, h4, ul, ol, time, button, input") is null;

    private static bool IsDescribed(string text, List<string> descriptions) =>
        HeadlineWords.Fold(text) is { Length: >= Beginning } folded
        && descriptions.Exists(description => description.StartsWith(folded[..Beginning], StringComparison.Ordinal));

    private static bool IsNamed(IElement element) =>
        Name()
            .IsMatch(
                $"{element.ClassName} {element.Id} {element.GetAttribute("itemprop")} {element.GetAttribute("data-testid")}"
            );

    private static bool IsText(string text) =>
        HeadlineWords.Of(text).Count >= FewestWords && !FurnitureLines.Is(text) && !DateLines.Is(text);

    private static bool IsHere(Page page, IElement element) =>
        element.Closest(Elsewhere) is null
        && element.Closest("a[href]") is null
        && 2 * element.QuerySelectorAll("a[href]").Sum(a => a.TextContent.Length) < element.TextContent.Length
        && !PageBylines.IsTeasers(page, element)
        && !page.Headlines.Contains(HeadlineWords.Fold(element.TextContent));

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:stand-?first|lead(?:-?text)?|lede|deck|dek|intro|excerpt|sub-?title|sub-?head(?:line|er)?|strapline"
            + @"|teaser-?text|vorspann|einleitung|chapo|chapeau|epigraph|entradilla|bajada|sottotitolo|ingress|perex"
            + @"|alternativeheadline)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
