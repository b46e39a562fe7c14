using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The text of a page for which there is no reader view, in one pass without a tree: that of its <c>article</c> element, then
/// <c>main</c>, then the JSON-LD, at last its paragraphs; never the whole page.
/// </summary>
internal static class MarkedText
{
    private static readonly string[] Elements = ["article", "main"];

    public static void AddTo(ArticleDraft draft, string html)
    {
        List<Found<string>> found = [];
        foreach (var element in Elements)
            if (Longest(html, element) is { Length: > 0 } text && text.AsSpan().ContainsAnyLetterOrDigit())
                found.Add(new(text, element));
        var shorter = draft.Bodies.FindIndex(body => found.Count > 0 && body.Value.Length > 2 * found[0].Value.Length);
        draft.Bodies.InsertRange(shorter < 0 ? 0 : shorter + 1, found);
        if (draft.Bodies.Count == 0)
            draft.Bodies.Add(new(Paragraphs(html), "p"));
    }

    /// <summary>The text of the longest element of this name that is not inside another one.</summary>
    private static string Longest(string html, string element)
    {
        var scanner = new HtmlScanner(html);
        var (depth, start, longest) = (0, 0, 0..0);
        while (scanner.Read())
        {
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
                continue;
            if (scanner.Piece == HtmlPiece.StartTag && HtmlTags.Of(scanner.Name).HasFlag(HtmlTraits.Raw))
                scanner.SkipTo(scanner.Name);
            else if (scanner.Name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                depth = Math.Max(0, depth + (scanner.Piece == HtmlPiece.StartTag ? 1 : -1));
                if (depth == 1 && scanner.Piece == HtmlPiece.StartTag)
                    start = scanner.End;
                if (depth == 0 && start > 0 && scanner.Start - start > longest.End.Value - longest.Start.Value)
                    longest = start..scanner.Start;
            }
        }

        if (depth > 0 && html.Length - start > longest.End.Value - longest.Start.Value)
            longest = start..html.Length;
        return FurnitureLines.Without(HtmlText.Of(html.AsSpan()[longest]));
    }

    private static string Paragraphs(string html)
    {
        var text = new StringBuilder();
        var scanner = new HtmlScanner(html);
        var start = -1;
        while (scanner.Read())
        {
            if (scanner.Piece is HtmlPiece.Text or HtmlPiece.Comment)
                continue;
            var name = scanner.Name;
            if (start >= 0 && EndsParagraph(scanner, name))
            {
                text.Append(HtmlText.Of(html.AsSpan(start, scanner.Start - start))).Append("\n\n");
                start = -1;
            }

            if (scanner.Piece != HtmlPiece.StartTag)
                continue;
            if (name.Equals("p", StringComparison.OrdinalIgnoreCase))
                start = scanner.End;
            else if (HtmlTags.Of(name).HasFlag(HtmlTraits.Raw))
                scanner.SkipTo(name);
        }

        if (start >= 0)
            text.Append(HtmlText.Of(html.AsSpan(start)));
        return FurnitureLines.Without(text.ToString());
    }

    private static bool EndsParagraph(in HtmlScanner tag, ReadOnlySpan<char> name) =>
        tag.Piece == HtmlPiece.StartTag
            ? OptionalEndTags.EndsParagraph(name)
            : name.Equals("p", StringComparison.OrdinalIgnoreCase) || OptionalEndTags.EndsParagraph(name);
}
