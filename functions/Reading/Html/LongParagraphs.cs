using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The long paragraphs of the element that has most of them: a reader view without them has found something else on the page.
/// </summary>
internal sealed class LongParagraphs
{
    private const int Shortest = 80;
    private const int MostParagraphs = 100;

    /// <summary>With less text, nothing is certain.</summary>
    private const int FewestLetters = 400;

    /// <summary>The share of the text that a reader view must contain.</summary>
    private const double Share = 0.7;

    /// <summary>The share of a main element's text that makes a group of paragraphs the article in it.</summary>
    private const double GroupShare = 0.55;

    /// <summary>As many letters identify a paragraph.</summary>
    private const int Beginning = 40;

    private const string Apart =
        "aside, footer, form, [class*=related i], [class*=recommend i], [class*=promo i], [class*=newsletter i],"
        + " [class*=sidebar i], [class*=disclaimer i], [class*=disclosure i], "
        + PageFurniture.Comments;

    private const string Elsewhere = "table, blockquote, figure, li, [class*=bio i], " + Apart;

    private readonly List<string> _paragraphs;

    private LongParagraphs(List<string> paragraphs, string text) => (_paragraphs, Text) = (paragraphs, text);

    /// <summary>The text of the whole element.</summary>
    public string Text { get; }

    /// <param name="document">The page without its furniture.</param>
    /// <param name="element">
    /// The element that the page marks as the article; null if there is none. A main element contains other things, too.
    /// </param>
    public static LongParagraphs Of(IHtmlDocument document, IElement? element)
    {
        var elsewhere = new Surroundings(Elsewhere);
        var all = document
            .QuerySelectorAll("p")
            .Where(p => p.TextContent.Length >= Shortest && !elsewhere.Has(p) && !IsLinks(p))
            .ToList();
        var group = all.Where(p => p.ParentElement is not null).GroupBy(p => p.ParentElement!).MaxBy(Letters);
        var parent =
            element is null || (element.LocalName == "main" && IsMost(group, all.Where(element.Contains))) ? group?.Key : element;
        return parent is null
            ? new LongParagraphs([], "")
            : new LongParagraphs(
                [.. all.Where(parent.Contains).Take(MostParagraphs).Select(p => HeadlineWords.Fold(p.TextContent))],
                HtmlText.Of(Pruned(parent))
            );
    }

    private static int Letters(IEnumerable<IElement> paragraphs) => paragraphs.Sum(p => p.TextContent.Length);

    private static bool IsMost(IEnumerable<IElement>? group, IEnumerable<IElement> all) =>
        group is not null && Letters(group) >= GroupShare * Letters(all);

    /// <summary>The element without what does not belong to the article.</summary>
    private static string Pruned(IElement parent)
    {
        var copy = (IElement)parent.Clone();
        foreach (var other in copy.QuerySelectorAll(Apart).ToArray())
            other.Remove();
        return copy.InnerHtml;
    }

    /// <summary>Whether a text contains most of them; also if they are too few to tell.</summary>
    public bool AreIn(string text)
    {
        var total = _paragraphs.Sum(p => p.Length);
        if (total < FewestLetters)
            return true;
        var folded = HeadlineWords.Fold(text);
        return _paragraphs
                .Where(p => folded.Contains(p[..Math.Min(Beginning, p.Length)], StringComparison.Ordinal))
                .Sum(p => p.Length)
            >= Share * total;
    }

    private static bool IsLinks(IElement paragraph) =>
        2 * paragraph.QuerySelectorAll("a").Sum(a => a.TextContent.Length) > paragraph.TextContent.Length;
}
