using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// Plain text: a headline, optional lines with source, author and date, then paragraphs. The headline is the first line, or the
/// beginning of the first paragraph if that is too long. The file's name is the last resort.
/// </summary>
internal sealed class PlainTextFormat(TimeProvider time) : ITextFormat
{
    public bool Reads(string extension) => extension is "txt" or "text" or "md" or "markdown";

    public bool Denies(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public bool Recognizes(string text) => true;

    public IEnumerable<ReadPart> Read(TextFile file)
    {
        var parts = TextParts.Of(file.Text);
        var draft = new ArticleDraft();
        foreach (var (label, value) in parts.Labels)
            TextLabels.Add(draft, label, value);
        if (parts.Title.Length > 0)
            draft.Titles.Add(new(parts.Title, Provenance.FirstLine));
        draft.Titles.Add(new(file.Name.Stem.Replace('-', ' ').Replace('_', ' '), Provenance.FileName));
        draft.Bodies.Add(new(parts.Body, Provenance.Text));
        var result = draft.Finish(
            time,
            Rejections.NoTitle("The file has no headline, and its name cannot serve as one; put the headline on the first line."),
            Rejections.NoText("The file has no text below the headline; add the article's text.")
        );
        return [new ReadPart("", result)];
    }
}
