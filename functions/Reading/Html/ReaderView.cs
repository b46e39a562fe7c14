using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using SmartReader;

namespace NewsMonitor.Reading.Html;

/// <summary>Extracts the article's text without the page around it, as a browser's reader view does.</summary>
internal static class ReaderView
{
    /// <summary>The base for relative links; it is never requested.</summary>
    private const string Nowhere = "https://article.invalid/";

    /// <summary>What programs call the text of an article, for pages without paragraphs.</summary>
    private const string Bodies =
        "[itemprop~=articleBody], .entry-content, .post-body, .post-content, .article-body, .article-content, .story-body";

    /// <summary>As many letters identify a standfirst.</summary>
    private const int Beginning = 40;

    /// <summary>
    /// Adds the text, if there is any, before that of JSON-LD unless that is much longer. If the search would take seconds,
    /// the marked element or the paragraphs are the text. Changes the document, so read the metadata first.
    /// </summary>
    public static void AddTo(ArticleDraft draft, Page page)
    {
        var standfirst = Standfirst.Of(page);
        PageFurniture.Remove(page);
        var element = ArticleElement.Isolate(page);
        var isModest = TreeSize.IsModest(page.Document);
        if (isModest)
        {
            PageFurniture.RemoveNamed(page.Document);
            ReaderComments.Remove(page.Document);
            PageFurniture.RemoveLinks(page.Document);
        }

        var paragraphs = LongParagraphs.Of(page.Document, element);
        var named = HtmlText.Of(page.Document.QuerySelector(Bodies)?.InnerHtml);
        var found = isModest ? HtmlText.Of(Found(page.Document) ?? "") : "";
        var raw =
            found.AsSpan().ContainsAnyLetterOrDigit() && paragraphs.AreIn(found) ? found
            : paragraphs.Text.Length > 0 ? paragraphs.Text
            : named;
        var text = BodyText.Of(raw, draft.Titles) is var clean && clean.AsSpan().ContainsAnyLetterOrDigit() ? clean : raw;
        if (!text.AsSpan().ContainsAnyLetterOrDigit())
            return;
        text = WithLead(text, standfirst);
        var better = draft.Bodies.FindIndex(b => b.Value.Length > 2 * text.Length) < 0 ? 0 : draft.Bodies.Count;
        draft.Bodies.Insert(better, new(text, isModest ? Provenance.Readability : element?.LocalName ?? "p"));
    }

    private static string WithLead(string text, string? standfirst)
    {
        var lead = HeadlineWords.Fold(standfirst ?? "");
        return
            lead.Length == 0
            || HeadlineWords.Fold(text).Contains(lead[..Math.Min(Beginning, lead.Length)], StringComparison.Ordinal)
            ? text
            : $"{OneLine.Of(standfirst!, standfirst!.Length)}\n\n{text}";
    }

    private static string? Found(IHtmlDocument document)
    {
        using var reader = new Reader(Nowhere, document) { DisableJSONLD = true };
        return reader.GetArticle().Content;
    }
}
