using AngleSharp.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The element that contains the article, if the page marks it: the reader view then searches only there, and teasers of other
/// articles are not taken for parts of this one.
/// </summary>
internal static class ArticleElement
{
    /// <summary>The share of all paragraphs' text that the element must contain.</summary>
    private const double Dominant = 0.5;

    /// <summary>An element with as much text is the article, however many comments follow it.</summary>
    private const int LongText = 3_000;

    /// <summary>Less text than this is a teaser's beside a whole article.</summary>
    private const int TeaserText = 600;
    private const int MostArticles = 200;

    /// <summary>Removes everything else from the page.</summary>
    /// <returns>The element; null if the page marks none that contains most of the text.</returns>
    public static IElement? Isolate(Page page)
    {
        if (page.Document.Body is not { } body)
            return null;
        Unwrap(page);
        RemoveTeasers(page);
        var total = Text(body);
        foreach (var element in Candidates(page))
            if (Text(element) is > 0 and var text && (text >= Dominant * total || text >= LongText))
            {
                if (element == body)
                    return null;
                element.Remove();
                while (body.FirstChild is { } child)
                    child.RemoveFromParent();
                body.AppendChild(element);
                return element;
            }

        return null;
    }

    private static IEnumerable<IElement> Candidates(Page page)
    {
        if (page.Document.QuerySelectorAll("[itemprop~=articleBody]") is { Length: 1 } marked)
            yield return marked[0];
        if (page.Heading?.Closest("article") is { } own)
            yield return own;
        else if (page.Document.QuerySelectorAll("article") is { Length: 1 } single)
            yield return single[0];
        if (page.Document.QuerySelector("main, [role=main]") is { } main)
            yield return main;
    }

    /// <summary>The letters in the paragraphs of an element, without those of comments.</summary>
    private static int Text(IElement element)
    {
        var comments = new Surroundings(PageFurniture.Comments);
        return element.QuerySelectorAll("p").Where(p => !comments.Has(p)).Sum(p => p.TextContent.Length);
    }

    /// <summary>An article inside an aside is no aside.</summary>
    private static void Unwrap(Page page)
    {
        if (page.Heading?.Closest("aside") is not { } aside || Text(aside) < TeaserText)
            return;
        var block = page.Document.CreateElement("div");
        while (aside.FirstChild is { } child)
            block.AppendChild(child);
        aside.Replace(block);
    }

    /// <summary>If the article with the headline has text, removes small ones beside or in it, and whole ones below.</summary>
    private static void RemoveTeasers(Page page)
    {
        if (page.Heading?.Closest("article") is not { } own || Text(own) == 0)
            return;
        foreach (var other in page.Document.QuerySelectorAll("article").Take(MostArticles).ToArray())
            if (
                other != own
                && !other.Contains(own)
                && (IsNext(page, other, own) || (other.TextContent.Length < TeaserText && IsTeaser(other, own)))
            )
                other.Remove();
    }

    /// <summary>Whether it is another whole article below, with a headline of its own.</summary>
    private static bool IsNext(Page page, IElement other, IElement own) =>
        !own.Contains(other)
        && other.QuerySelector("h1") is { } heading
        && !page.Headlines.Contains(HeadlineWords.Fold(heading.TextContent))
        && own.CompareDocumentPosition(other) == DocumentPositions.Following
        && Text(own) >= TeaserText;

    /// <summary>It has a headline, and a link or a name says what it is, or the article beside it is long enough.</summary>
    private static bool IsTeaser(IElement other, IElement own) =>
        other.QuerySelector("h2, h3, h4, h5, h6") is not null
        && (
            other.QuerySelector("a[href]") is not null
            || other.Closest("a[href]") is not null
            || (!own.Contains(other) && (Text(own) >= TeaserText || PageFurniture.IsTeaser(other)))
        );
}
