using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The heading that is the headline: the h1 most like the page's title, since a site's name or a section may be one, too; if
/// the title begins with a lower heading instead, that one.
/// </summary>
internal static class PageHeading
{
    private const int MostHeadings = 20;

    /// <summary>Fewer letters may be a section's name.</summary>
    private const int ShortestHeadline = 12;
    private const int LongestHeadline = 500;

    /// <param name="document">The page.</param>
    /// <param name="shared">The title for sharing; empty if there is none.</param>
    /// <param name="title">The page's title.</param>
    public static IElement? Of(IHtmlDocument document, string shared, string title)
    {
        var headings = document
            .QuerySelectorAll("h1")
            .Take(MostHeadings)
            .Where(h => h.TextContent.AsSpan().Trim().Length > 0)
            .ToList();
        var first = headings
            .OrderByDescending(h => Likeness(h, shared, title) * Math.Min(HeadlineWords.Of(h.TextContent).Count, 5))
            .ThenBy(h => h.Closest("article, main") is null)
            .FirstOrDefault();
        return first is not null && !IsLinked(first) && (IsIn(title, first) || IsIn(shared, first))
            ? first
            : Lower(document, HeadlineWords.Fold(title)) ?? first;
    }

    private static double Likeness(IElement heading, string shared, string title) =>
        Math.Max(HeadlineWords.Overlap(heading.TextContent, shared), HeadlineWords.Overlap(heading.TextContent, title));

    /// <summary>Whether a title has the heading, but not behind the headline, where the outlet is.</summary>
    private static bool IsIn(string title, IElement heading)
    {
        var (whole, part) = (HeadlineWords.Fold(title), HeadlineWords.Fold(heading.TextContent));
        return whole == part
            || (whole.Contains(part, StringComparison.Ordinal) && !whole.EndsWith(part, StringComparison.Ordinal));
    }

    /// <summary>Whether it leads to another page, such as a blog's name to its front page.</summary>
    private static bool IsLinked(IElement heading) => heading.QuerySelector("a[href]") is not null;

    private static IElement? Lower(IHtmlDocument document, string title) =>
        document
            .QuerySelectorAll("h2, h3")
            .Take(MostHeadings)
            .FirstOrDefault(h =>
                ShortText.Of(h, LongestHeadline) is { } text
                && HeadlineWords.Fold(text) is { Length: >= ShortestHeadline } folded
                && title.StartsWith(folded, StringComparison.Ordinal)
            );
}
