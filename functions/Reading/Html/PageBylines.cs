using System.Globalization;
using AngleSharp.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The visible bylines of a page, the surest first: those that are marked or named so, those behind a label, and paragraphs at
/// the beginning or end of the article that are nothing but a name.
/// </summary>
internal static class PageBylines
{
    private const int MostMatches = 200;
    private const int MostElements = 20;
    private const int LongestByline = 300;
    private const int LongestLabel = 40;

    /// <summary>A longer list of people is a menu.</summary>
    private const int MostInList = 6;

    /// <summary>A longer block around a byline is not another story's teaser.</summary>
    private const int LongestTeaser = 600;
    private const string LinkedHeadings = "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4";

    /// <summary>"von", "de", "della": a longer word in lower case is no part of a name.</summary>
    private const int LongestParticle = 5;

    /// <summary>In scripts without capitals, a name can be told from a sentence only by its length.</summary>
    private const int MostWords = 4;

    public const string Quotations = "blockquote, [class*=pull-quote i], [class*=pullquote i]";
    private const string Elsewhere =
        "aside, nav, figure, figcaption, li article, [class*=caption i], [class*=credit i], .comment, .comments,"
        + " [class*=comment i]:not(body, main, article), "
        + Quotations;

    private const string Dates =
        "time, [itemprop~=datePublished], [class*=date i], [class*=datum i], [class*=tarih i], [class*=fecha i]";

    private static readonly string[] Selectors =
    [
        "[itemprop~=author] [itemprop~=name], [itemprop~=author]",
        "[rel~=author]",
        ".byline, .author, .author-name, .node__meta, .node__submitted, .submitted, .byline__name, .article-author, .article__author, .post-author, .entry-author",
        "[class*=byline i], [class*=author i], [class*=autor i], [class*=auteur i], [class*=contributor i], byline, [data-testid*=byline i], [data-testid*=author i]",
        "a[href*='/author/' i], a[href*='/authors/' i], a[href*='/autor' i], a[href*='/auteur' i], a[href*='/editors/' i],"
            + " a[href*='/contributor/' i], a[href*='/contributors/' i], a[href*='/journalist/' i], a[href*='/journalists/' i],"
            + " a[href*='/reporter/' i], a[href*='/reporters/' i], a[href*='/writer/' i], a[href*='/writers/' i],"
            + " [class*=person i] a",
    ];

    /// <returns>The texts of each byline, which may name several people.</returns>
    public static IEnumerable<string[]> Of(Page page) =>
        Selectors
            .Select(selector => Shown(page, selector))
            .Append(Labeled(page))
            .Where(HasFullName)
            .Append(Signature.Of(page))
            .Concat(new[] { BylineBelowHeadline.Of(page), BesideDate(page) }.Where(HasFullName));

    /// <summary>The agencies in the first byline that is marked or named so: "By AFP".</summary>
    public static IReadOnlyList<string> Agencies(Page page) =>
        Selectors[..^1]
            .SelectMany(selector => page.Document.QuerySelectorAll(selector).Take(MostMatches))
            .Where(e => ShortText.Of(e, LongestLabel) is { Length: > 1 } && IsHere(page, e) && !IsTeasers(page, e))
            .Select(e => AuthorNames.Of([BylineText.Of(e)]))
            .FirstOrDefault(names => names.Count > 0 && AuthorNames.IsAgency(names[0]), [])
            .Where(AuthorNames.IsAgency)
            .ToList();

    private static bool HasFullName(string[] texts) => AuthorNames.Of(texts).Any(IsFullName);

    /// <summary>What is named like a byline may be a button, an initial or a sentence.</summary>
    public static bool IsFullName(string name) => IsShapedAsName(name) && !InterfaceWords.In(name);

    private static bool IsShapedAsName(string name) =>
        name[0] >= '\u2E80'
        || (char.GetUnicodeCategory(name[0]) == UnicodeCategory.OtherLetter && name.Count(c => c == ' ') is >= 1 and < MostWords)
        || (
            char.IsUpper(name[0])
            && name.Split(' ') is { Length: > 1 } words
            && words[^1].Any(char.IsUpper)
            && words.All(word => word.Length <= LongestParticle || word.Any(char.IsUpper))
            && !words.All(word => FurnitureLines.Is(word))
        );

    /// <summary>The first full name that is not part of a teaser or a comment, with those beside it.</summary>
    private static string[] Shown(Page page, string selector)
    {
        var elements = page
            .Document.QuerySelectorAll(selector)
            .Take(MostMatches)
            .Where(e => ShortText.Of(e, LongestByline) is { Length: > 1 } && IsHere(page, e) && !IsAccount(e))
            .Take(MostElements)
            .Where(e => !IsTeasers(page, e))
            .ToList();
        var names = elements.Where(e => AuthorNames.Of([BylineText.Of(e)]).Any(IsFullName)).ToList();
        var first = names.Find(e => !names.Exists(inner => inner != e && e.Contains(inner)));
        if (first is null)
            return [];
        var block = Block(first);
        var named = elements.Where(e => e == first || IsBeside(e, first, block)).ToList();
        return named.Exists(e => e.Closest("li") is not null) && named.Count > MostInList ? [] : [.. named.Select(BylineText.Of)];
    }

    /// <summary>Whether it is in a small block with the linked headline of another story, rather than a person's name.</summary>
    public static bool IsTeasers(Page page, IElement element)
    {
        var name = element.TextContent.Trim();
        for (var block = element.ParentElement; block is not null; block = block.ParentElement)
        {
            if ((page.Heading is not null && block.Contains(page.Heading)) || ShortText.Of(block, LongestTeaser) is null)
                return false;
            if (block.QuerySelector(LinkedHeadings)?.TextContent.Trim() is { Length: > 0 } heading)
                return !page.Headlines.Contains(HeadlineWords.Fold(heading)) && !name.Contains(heading, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Whether it is neither in a menu, a caption, a comment or a quotation, nor in the page's footer.</summary>
    public static bool IsHere(Page page, IElement element) => element.Closest(Elsewhere) is null && !page.IsInFooter(element);

    private static bool IsAccount(IElement element) =>
        element
            .QuerySelectorAll("a[href]")
            .Append(element.Closest("a[href]"))
            .Any(link => link?.GetAttribute("href") is { } address && ProgramAccounts.Has(address));

    private static bool IsBeside(IElement element, IElement first, IElement block) =>
        element.ClassName == first.ClassName
        && (
            element.ParentElement!.Contains(first)
            || (element.Closest("ul, p") is { } list && list.Contains(first))
            || block.Contains(element)
        );

    /// <summary>The largest element around a name that is still a byline by its length.</summary>
    private static IElement Block(IElement name)
    {
        var block = name;
        while (block.ParentElement is { } parent && ShortText.Of(parent, LongestByline) is not null)
            block = parent;
        return block;
    }

    /// <summary>The text behind the first label, in the same element or in the next.</summary>
    private static string[] Labeled(Page page)
    {
        var label = page
            .Document.QuerySelectorAll("strong, b, dt, th, label, h4, h5, h6, [class*=label i]")
            .Take(MostMatches)
            .FirstOrDefault(e => ShortText.Of(e, LongestLabel) is { } text && AuthorLabels.Is(text) && IsHere(page, e));
        if (label?.ParentElement is not { } parent)
            return [];
        var behind = parent.ChildNodes.SkipWhile(node => node != label).Skip(1).TakeWhile(node => !IsLabel(node));
        var rest = string.Concat(behind.Select(node => node.TextContent));
        return rest.Length is > 0 and <= LongestByline && parent.LocalName is not "body" ? [rest] : [];
    }

    /// <summary>The name in the element before or after the first date below the headline.</summary>
    private static string[] BesideDate(Page page)
    {
        var date = page
            .Document.QuerySelectorAll(Dates)
            .Take(MostMatches)
            .FirstOrDefault(e => page.Heading?.CompareDocumentPosition(e) == DocumentPositions.Following && IsHere(page, e));
        IElement?[] beside = [date?.PreviousElementSibling, date?.NextElementSibling];
        return beside.FirstOrDefault(e => e is not null && !IsHeading(e) && Signature.IsNames(e.TextContent)) is { } names
            ? [names.TextContent]
            : [];
    }

    /// <summary>A heading without "By" is not a name, but what the text below is about.</summary>
    public static bool IsHeading(IElement element) =>
        element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" or "dt";

    private static bool IsLabel(INode node) => node is IElement { LocalName: "strong" or "b" or "dt" or "th" or "br" };
}
