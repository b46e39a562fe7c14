using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using SmartReader;

namespace NewsMonitor.Reading.Html;

/// <summary>Extracts the article's text without the page around it, as a browser's reader view does.</summary>
internal static class ReaderView
{
    /// <summary>The base for relative links; it is never requested.</summary>
    private const string Nowhere = "https://article.invalid/";

    /// <summary>
    /// Adds the text, if there is any, before that of JSON-LD. If the search would take seconds, the page's <c>article</c> or
    /// <c>main</c> element is used instead. Changes the document, so read the metadata first.
    /// </summary>
    public static void AddTo(ArticleDraft draft, IHtmlDocument document)
    {
        PageFurniture.Remove(document);
        var (html, from) = TreeSize.IsModest(document) ? (Found(document), Provenance.Readability) : Marked(document);
        if (string.IsNullOrWhiteSpace(html))
            return;
        var text = HtmlText.Of(html);
        var better = draft.Bodies.FindIndex(b => b.Value.Length > 2 * text.Length) < 0 ? 0 : draft.Bodies.Count;
        draft.Bodies.Insert(better, new(text, from));
    }

    private static string Found(IHtmlDocument document)
    {
        PageFurniture.RemoveNamed(document);
        using var reader = new Reader(Nowhere, document) { DisableJSONLD = true };
        return reader.GetArticle().Content;
    }

    private static (string? Html, string From) Marked(IHtmlDocument document) =>
        document.QuerySelector("article") is { } article
            ? (article.InnerHtml, "article")
            : (document.QuerySelector("main")?.InnerHtml, "main");
}
