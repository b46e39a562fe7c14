namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>A block of text on a page, such as a paragraph or a headline.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Paragraphs">Its text; words that were hyphenated at a line's end are whole.</param>
/// <param name="Size">The usual height of its letters, in points.</param>
/// <param name="IsAtEdge">Whether it is where pages have their header or footer.</param>
internal sealed record PdfBlock(int Page, IReadOnlyList<string> Paragraphs, double Size, bool IsAtEdge)
{
    public string Text => string.Join(' ', Paragraphs);
}
