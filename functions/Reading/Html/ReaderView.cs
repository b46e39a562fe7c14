using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using SmartReader;

namespace NewsMonitor.Reading.Html;

/// <summary>The article's text without the page around it, found as a browser's reader view finds it.</summary>
internal static class ReaderView
{
    /// <summary>Relative links are resolved against it; it is never asked for.</summary>
    private const string Nowhere = "https://article.invalid/";

    /// <summary>
    /// Adds the text where there is one, before what JSON-LD has of it. Where the search would take seconds, the page's own
    /// <c>article</c> or <c>main</c> element is taken at its word. Changes the document: metadata must be read before.
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
