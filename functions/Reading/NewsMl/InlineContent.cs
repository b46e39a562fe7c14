using System.Text;
using System.Xml.Linq;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>The text that NewsML has inside: NITF, HTML as elements or escaped, paragraphs, or plain text.</summary>
internal static class InlineContent
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "head",
        "header",
        "footer",
        "aside",
        "nav",
        "h1",
        "figure",
    };

    private static readonly HashSet<string> Inline = [];

    /// <summary>Elements that a text begins with; other elements are data, such as results of matches.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "html",
        "body",
        "div",
        "section",
        "article",
        "p",
        "h1",
        "h2",
        "h3",
        "pre",
        "ul",
        "ol",
        "blockquote",
        "span",
        "br",
        "table",
        "body.content",
        "block",
    };

    /// <param name="draft">Gets the texts, and what NITF says apart from them.</param>
    /// <param name="content">The element that has the text inside.</param>
    /// <param name="from">Where that is.</param>
    public static void AddTo(ArticleDraft draft, XElement content, string from)
    {
        foreach (var nitf in content.All("nitf"))
            NitfArticle.AddTo(draft, nitf);
        foreach (var html in content.All("html"))
            if (html.First("head", "title").Text() is { } title)
                draft.Titles.Add(new(title, from + " title"));
        foreach (var headline in content.Below("h1").Take(1))
            if (headline.Text() is { } title)
                draft.Titles.Add(new(title, from + " h1"));
        if (content.Elements().Any(element => Texts.Contains(element.Name.LocalName)))
        {
            IndentedParagraphs.Divide(content);
            draft.Bodies.Add(new(HtmlText.Of(content.Markup(Unread, Inline)), from));
        }
        else if (!content.HasElements && content.Text() is { } text)
            draft.Bodies.Add(new(HtmlFragment.Text(Decoded(content, text)), from));
    }

    private static string Decoded(XElement content, string text)
    {
        var isBase64 = content.Value("encoding")?.Contains("base64", StringComparison.OrdinalIgnoreCase) == true;
        var bytes = new byte[isBase64 ? text.Length : 0];
        return isBase64 && Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
