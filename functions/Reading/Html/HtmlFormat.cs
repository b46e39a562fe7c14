using AngleSharp.Html.Parser;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Web pages. The metadata comes from JSON-LD, Open Graph, meta and link elements, and the text is found as a browser's reader
/// view finds it. Parts of a page beyond the limits of <see cref="HtmlSurvey"/> are read as text only. Nothing that a page refers
/// to is fetched.
/// </summary>
internal sealed class HtmlFormat(TimeProvider time) : ITextFormat
{
    public bool Reads(string extension) => extension is "html" or "htm" or "xhtml";

    public bool Denies(string text) => false;

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
        var fault = TryAddTree(draft, file.Text);
        if (HtmlText.Title(file.Text) is { Length: > 0 } title)
            draft.Titles.Add(new(title, "title"));
        if (!draft.Bodies.Exists(b => b.Value.AsSpan().ContainsAnyLetterOrDigit()))
            draft.Bodies.Add(new(HtmlText.Of(file.Text), Provenance.Text));
        var result = draft.Finish(
            time,
            Rejections.NoTitle("The page has no headline; add a <title> or an <h1>."),
            Rejections.NoText("The page has no article text; save the page with the article open.")
        );
        return [new ReadPart("", result) { Fault = fault }];
    }

    // The tree gives better text, but is not the only way: pages on which the libraries fail are read all the same.
    private static Exception? TryAddTree(ArticleDraft draft, string html)
    {
        try
        {
            AddTree(draft, html);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return fault;
        }
    }

    private static void AddTree(ArticleDraft draft, string html)
    {
        var safe = HtmlSurvey.SafeLength(html);
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true });
        using var document = parser.ParseDocument(html[..safe]);
        if (!TreeSize.IsShallow(document))
            return;
        PageMetadata.AddTo(draft, document);
        if (safe == html.Length)
            ReaderView.AddTo(draft, document);
    }
}
