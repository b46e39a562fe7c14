using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Removes readers' comments that only a heading names: it says "Comments", "Leave a reply" or the like, the article's text is
/// above it, and what follows has dates or buttons as comments have.
/// </summary>
internal static partial class ReaderComments
{
    private const int MostHeadings = 100;
    private const int MostParagraphs = 200;
    private const int LongestHeading = 60;

    /// <summary>As much text above the heading is an article.</summary>
    private const int Shortest = 300;

    /// <summary>How much of the text below is searched for what comments have.</summary>
    private const int Looked = 5_000;

    public static void Remove(IHtmlDocument page)
    {
        foreach (var heading in page.QuerySelectorAll("h2, h3, h4, h5, h6").Take(MostHeadings).ToArray())
            if (
                ShortText.Of(heading, LongestHeading) is { } text
                && Heading().Match(text.Trim()) is { Success: true } said
                && HasArticleAbove(heading, page)
            )
                Remove(heading, said);
    }

    private static void Remove(IElement heading, Match said)
    {
        INode first = heading;
        if (heading.ParentElement is { LocalName: "section" or "div" or "aside" or "header" } box && IsFirst(heading, box))
            first = box;
        var below = Following(first).ToList();
        if (
            below.Exists(node =>
                node is IElement element && (element.LocalName == "h1" || element.QuerySelector("h1") is not null)
            )
        )
            return;
        if (!said.Groups["reply"].Success && !said.Groups["count"].Success && !AreComments(below.Prepend(first)))
            return;
        foreach (var node in below)
            node.Parent?.RemoveChild(node);
        first.Parent?.RemoveChild(first);
    }

    /// <summary>Whether nothing but the heading stands at the beginning of a block.</summary>
    private static bool IsFirst(IElement heading, IElement box) =>
        box.ChildNodes.TakeWhile(node => node != heading).All(node => string.IsNullOrWhiteSpace(node.TextContent));

    private static IEnumerable<INode> Following(INode node)
    {
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
            yield return next;
    }

    private static bool AreComments(IEnumerable<INode> nodes)
    {
        var text = string.Join(' ', nodes.Select(node => node.TextContent));
        return Sign().Count(text[..Math.Min(text.Length, Looked)]) > 1;
    }

    private static bool HasArticleAbove(IElement heading, IHtmlDocument page)
    {
        var length = 0;
        foreach (var paragraph in page.QuerySelectorAll("p").Take(MostParagraphs))
        {
            if (!paragraph.CompareDocumentPosition(heading).HasFlag(DocumentPositions.Following))
                break;
            length += paragraph.TextContent.Length;
            if (length >= Shortest)
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"^(?:(?<count>\d{1,6}\s+)?(?:(?:reader|user)s?['’]?\s+)?(?:comments?|responses|replies|kommentare?|leserkommentare"
            + @"|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|комментарии|评论|評論|コメント|댓글)"
            + @"(?<count>\s*[(\[]\d{1,6}[)\]])?|(?<reply>(?:leave|post|write) a (?:reply|comment)|add (?:a|your) comment"
            + @"|(?:schreibe?n? (?:sie )?)?(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire"
            + @"|deja (?:un comentario|una respuesta)|lascia un commento|geef een reactie))[\s:.…]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    /// <summary>A time of day, a year, or a button below a comment.</summary>
    [GeneratedRegex(
        @"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:reply|says|antworten|répondre|responder|rispondi|ago)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sign();
}
