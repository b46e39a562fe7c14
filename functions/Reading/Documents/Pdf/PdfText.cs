using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>
/// The paragraphs of a document from the blocks of its pages: without headers, footers and page numbers, with the largest text of
/// the first page as its title, and with paragraphs whole that a column or page ended.
/// </summary>
internal static partial class PdfText
{
    private const int ShortestTitle = 12;
    private const int LongestTitle = 250;

    /// <summary>The share by which the sizes of one text may differ.</summary>
    private const double SameSize = 0.05;

    public static IReadOnlyList<DocumentParagraph> Of(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var repeated = Repeated(pages);
        var blocks = pages.SelectMany(page => page).Where(block => !IsFurniture(block, repeated)).ToList();
        var (start, end) = Title(blocks);
        var text = new List<DocumentParagraph>();
        for (var at = 0; at < blocks.Count; at++)
            if (at < start || at >= end)
                AddText(text, blocks[at]);
            else if (at == start)
                text.Add(new DocumentParagraph(Joined(blocks[start..end]), DocumentRole.Title));
        return text;
    }

    /// <summary>
    /// The largest text of the first page, and what follows it in the same size: large lines are blocks of their own.
    /// </summary>
    private static (int Start, int End) Title(List<PdfBlock> blocks)
    {
        var largest = blocks.Where(block => block.Page == 1 && CanBeTitle(block)).MaxBy(block => Math.Round(block.Size));
        if (largest is null)
            return (0, 0);
        var start = blocks.IndexOf(largest);
        var end = start + 1;
        while (
            end < blocks.Count
            && blocks[end].Page == 1
            && Math.Abs(blocks[end].Size - largest.Size) < SameSize * largest.Size
            && largest.Size > blocks.Select(block => block.Size).Order().ElementAt(blocks.Count / 2) * (1 + SameSize)
            && Joined(blocks[start..(end + 1)]).Length <= LongestTitle
        )
            end++;
        return (start, end);
    }

    private static string Joined(IEnumerable<PdfBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            PdfLayout.Append(text, block.Text);
        return text.ToString();
    }

    private static void AddText(List<DocumentParagraph> text, PdfBlock block)
    {
        foreach (var paragraph in block.Paragraphs)
            if (text.Count > 0 && text[^1] is { Role: DocumentRole.Text } before && Continues(before.Text, paragraph))
            {
                var joined = new StringBuilder(before.Text);
                PdfLayout.Append(joined, paragraph);
                text[^1] = before with { Text = joined.ToString() };
            }
            else
                text.Add(new DocumentParagraph(paragraph, DocumentRole.Text));
    }

    /// <summary>Whether a paragraph goes on after the end of a column or page.</summary>
    private static bool Continues(string before, string paragraph) =>
        before.Length > 40 && !PdfLayout.EndsSentence(before) && char.IsLower(paragraph[0]);

    private static bool CanBeTitle(PdfBlock block) =>
        block.Text.Length is >= ShortestTitle and <= LongestTitle
        && block.Text.AsSpan().ContainsAnyLetter()
        && block.Text.Contains(' ');

    private static bool IsFurniture(PdfBlock block, HashSet<string> repeated) =>
        !block.Text.AsSpan().ContainsAnyLetterOrDigit()
        || (block.IsAtEdge && (PageNumber().IsMatch(block.Text) || repeated.Contains(Form(block.Text))));

    /// <summary>Texts at the edges of at least two pages, and of a third of all; numbers in them differ.</summary>
    private static HashSet<string> Repeated(IReadOnlyList<IReadOnlyList<PdfBlock>> pages) =>
        [
            .. pages
                .SelectMany(page =>
                    page.Where(block => block.IsAtEdge && block.Text.Length < LongestTitle)
                        .Select(block => Form(block.Text))
                        .Distinct()
                )
                .CountBy(form => form)
                .Where(count => count.Value >= Math.Max(2, pages.Count / 3))
                .Select(count => count.Key),
        ];

    private static string Form(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W*(?:page|seite|p\.)?\s*\d{1,4}\s*(?:(?:of|von|/|\|)\s*\d{1,4})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
