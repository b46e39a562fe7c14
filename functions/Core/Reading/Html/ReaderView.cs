using AngleSharp.Html.Dom;
using NewsMonitor.Articles;
using SmartReader;

namespace NewsMonitor.Reading.Html;

/// <summary>The article's text without the page around it, found as a browser's reader view finds it.</summary>
internal static class ReaderView
{
    /// <summary>Relative links are resolved against it; it is never asked for.</summary>
    private const string Nowhere = "https://article.invalid/";

    /// <summary>Adds the text where there is one. Changes the document: metadata must be read before.</summary>
    public static void AddTo(ArticleDraft draft, IHtmlDocument document)
    {
        using var reader = new Reader(Nowhere, document) { DisableJSONLD = true };
        var found = reader.GetArticle();
        if (!string.IsNullOrWhiteSpace(found.Content))
            draft.Bodies.Add(new(HtmlText.Of(found.Content), Provenance.Readability));
    }
}
