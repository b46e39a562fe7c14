using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MimeKit;
using MimeKit.Text;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Html;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Mail;

/// <summary>The text of a mail: of its HTML if there is any, otherwise its plain text.</summary>
/// <param name="Text">The text, with line ends.</param>
/// <param name="Page">The HTML as a tree; null if there is none, or if it is too large for a tree.</param>
internal sealed record MailText(string Text, IHtmlDocument? Page)
{
    public static MailText Of(MailContents contents)
    {
        var html = string.Join('\n', contents.Html.Select(Decoded));
        var page = Tree(html);
        var text = HtmlText.Of(page?.Body?.InnerHtml ?? html);
        return text.AsSpan().ContainsAnyLetterOrDigit()
            ? new MailText(text, page)
            : new MailText(string.Join("\n\n", contents.Plain.Select(Unfolded)), null);
    }

    /// <summary>The text of a part in the charset that its header declares, or in the one that it has.</summary>
    public static string Decoded(TextPart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return OuterCharset.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), part.ContentType.Charset);
    }

    private static string Unfolded(TextPart part) =>
        part.IsFlowed
            ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] == "yes" }.Convert(Decoded(part))
            : Decoded(part);

    private static IHtmlDocument? Tree(string html)
    {
        if (html.Length == 0 || ReducedPage.Of(html) is not { IsWhole: true } reduced)
            return null;
        var page = HtmlTree.Of(reduced.Html);
        if (!TreeSize.IsShallow(page))
            return null;
        foreach (var element in page.QuerySelectorAll("[style], [hidden], img, style, script").Where(IsUnseen).ToArray())
            element.Remove();
        return page;
    }

    /// <summary>Whether readers do not see an element, such as the line that only lists of mails show.</summary>
    private static bool IsUnseen(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return style is null
            || style.Contains("display:none", StringComparison.Ordinal)
            || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.Contains("mso-hide:all", StringComparison.Ordinal)
            || (
                style.Contains("max-height:0", StringComparison.Ordinal)
                && !style.Contains("max-height:0.", StringComparison.Ordinal)
            );
    }
}
