using AngleSharp.Html.Parser;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// A web page: its metadata from JSON-LD, Open Graph, meta and link elements, its text by the rules of a browser's reader view. The parts
/// of a page past <see cref="HtmlSurvey"/>'s bounds are read as text only. Nothing a page refers to is ever fetched.
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
        try
        {
            AddTree(draft, file.Text);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The tree is a better way to the text, not the only one: what the libraries stumble over is still read below.
        }
        if (HtmlText.Title(file.Text) is { Length: > 0 } title)
            draft.Titles.Add(new(title, "title"));
        if (!draft.Bodies.Exists(b => b.Value.AsSpan().ContainsAnyLetterOrDigit()))
            draft.Bodies.Add(new(HtmlText.Of(file.Text), Provenance.Text));
        var result = draft.Finish(
            time,
            Rejections.NoTitle("The page has no headline; add a <title> or an <h1>."),
            Rejections.NoText("The page has no article text; save the page with the article open.")
        );
        return [new ReadPart("", result)];
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
