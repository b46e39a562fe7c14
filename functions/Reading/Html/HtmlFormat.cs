using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Web pages. The metadata comes from JSON-LD, Open Graph, meta and link elements, and the text is found as a browser's reader
/// view finds it, otherwise in the elements that mark it. Pages that are no article, such as front pages and error messages, are
/// rejected. Nothing that a page refers to is fetched.
/// </summary>
internal sealed class HtmlFormat(TimeProvider time) : ITextFormat
{
    /// <summary>In UTF-16 code units: a shorter text without a headline may be a message.</summary>
    private const int ShortestUntitled = 200;

    public bool Reads(string extension) => extension is "html" or "htm" or "xhtml";

    public bool Denies(string text) => DatabaseExports.Is(text);

    public bool Recognizes(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return start.StartsWith('<')
            && (
                start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<article", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<p>", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<h1", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<div", StringComparison.OrdinalIgnoreCase)
            );
    }

    public IEnumerable<ReadPart> Read(TextFile file)
    {
        var draft = new ArticleDraft();
        var (none, fault) = TryAddTree(draft, file.Text);
        if (HtmlText.Title(file.Text) is { Length: > 0 } title)
            draft.Titles.Add(new(title, "title"));
        if (none is null && draft.Bodies.TrueForAll(b => b.From.StartsWith("json-ld:", StringComparison.Ordinal)))
            MarkedText.AddTo(draft, file.Text);
        if ((none is null || none == NoArticle.Shell) && !HasText(draft) && ScriptData.TryAddTo(draft, file.Text))
            none = null;
        if (
            none is null
            && draft.Bodies.FirstOrDefault()?.Value is { Length: >= ShortestUntitled } and not ['{' or '[' or '<', ..]
        )
            Untitled.Divide(draft);
        if (draft.Bodies.Count > 0)
            ChineseDateline.AddTo(draft, draft.Bodies[0].Value);
        var result =
            none
            ?? draft.Finish(
                time,
                Rejections.NoTitle("The page has no headline; add a <title> or an <h1>."),
                Rejections.NoText("The page has no article text; save the page with the article open.")
            );
        return [new ReadPart("", result) { Fault = fault }];
    }

    private static bool HasText(ArticleDraft draft) =>
        draft.Bodies.Exists(body => body.Value.AsSpan().ContainsAnyLetterOrDigit());

    // The tree gives better text, but is not the only way: pages on which the libraries fail are read all the same.
    private (Rejection? None, Exception? Fault) TryAddTree(ArticleDraft draft, string html)
    {
        try
        {
            return (AddTree(draft, html), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (null, fault);
        }
    }

    private Rejection? AddTree(ArticleDraft draft, string html)
    {
        var reduced = ReducedPage.Of(html);
        using var document = HtmlTree.Of(reduced.Html);
        if (!TreeSize.IsShallow(document))
            return null;
        var page = new Page(document, html);
        PageMetadata.AddTo(draft, page, time);
        if (!reduced.IsWhole)
            return null;
        if (!TreeSize.IsSearchable(document))
            return null;
        var notice = NoArticle.Of(page, html);
        if (notice is not null)
            return notice;
        var cards = NoArticle.Cards(page);
        var longest = Paywall.LongestExcerpt(page);
        ReaderView.AddTo(draft, page);
        draft.IsExcerpt = longest > 0 && draft.Bodies.TrueForAll(body => body.Value.Length < longest);
        return NoArticle.OfCards(cards, draft.Bodies.FirstOrDefault()?.Value);
    }
}
