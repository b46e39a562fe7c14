using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>Finds the blocks of a page, in the order in which people read them, from where its letters are.</summary>
internal static class PdfLayout
{
    /// <summary>Headers and footers are in the outer eighths of a page.</summary>
    private const double Edge = 0.125;

    /// <summary>Finding the order compares each block with each other.</summary>
    private const int MostOrderedBlocks = 400;

    /// <summary>
    /// The largest gap inside a word, as a share of its widest letter; justified lines have spaces hardly wider than that.
    /// </summary>
    private const double Gap = 0.14;

    /// <summary>The share by which the size of lines in one block may change.</summary>
    private const double SizeStep = 0.15;

    /// <summary>
    /// The usual width of a letter, as a share of its size; next to narrow letters like "l", gaps are no narrower.
    /// </summary>
    private const double UsualWidth = 0.6;

    /// <summary>Letters like "To" overlap.</summary>
    private const double Overlap = 0.3;

    private static readonly NearestNeighbourWordExtractor Words = new(
        new() { MaxDegreeOfParallelism = 1, MaximumDistance = LargestGap }
    );
    private static readonly DocstrumBoundingBoxes Segmenter = new(new() { MaxDegreeOfParallelism = 1 });
    private static readonly UnsupervisedReadingOrderDetector Order = new();

    /// <param name="page">The page's letters.</param>
    /// <param name="number">The page's number, from 1.</param>
    public static IReadOnlyList<PdfBlock> Blocks(PdfLetters page, int number)
    {
        var words = Words
            .GetWords([.. page.Letters.Where(letter => !string.IsNullOrEmpty(letter.Value))])
            .Where(IsVisible)
            .ToList();
        if (words.Count == 0)
            return [];
        var blocks = Segmenter.GetBlocks(words);
        var ordered =
            blocks.Count <= MostOrderedBlocks ? Order.Get(blocks) : blocks.OrderByDescending(block => block.BoundingBox.Top);
        return [.. ordered.SelectMany(block => Blocks(block, page.Height, number)).Where(block => block.Paragraphs.Count > 0)];
    }

    private static double LargestGap(Letter one, Letter next)
    {
        double[] widths =
        [
            Math.Abs(one.Width),
            Math.Abs(next.Width),
            Math.Abs(one.BoundingBox.Width),
            Math.Abs(next.BoundingBox.Width),
            UsualWidth * Math.Max(one.PointSize, next.PointSize),
        ];
        var width = widths.Max();
        return width * (next.StartBaseLine.X < one.EndBaseLine.X ? Overlap : Gap);
    }

    private static bool IsVisible(Word word) => !string.IsNullOrWhiteSpace(word.Text);

    /// <summary>A block of the library, cut where the size of the letters changes: a headline may be close to its text.</summary>
    private static IEnumerable<PdfBlock> Blocks(TextBlock block, double height, int number)
    {
        var start = 0;
        var sizes = block.TextLines.Select(Size).ToList();
        for (var at = 1; at <= sizes.Count; at++)
            if (at == sizes.Count || Math.Abs(sizes[at] - sizes[at - 1]) > SizeStep * sizes[at - 1])
            {
                var lines = block.TextLines.Skip(start).Take(at - start).ToList();
                yield return new PdfBlock(number, [.. Paragraphs(lines)], sizes[start], IsAtEdge(lines, height));
                start = at;
            }
    }

    private static double Size(TextLine line)
    {
        var sizes = line.Words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    private static bool IsAtEdge(List<TextLine> lines, double height) =>
        lines.Min(line => line.BoundingBox.Bottom) > (1 - Edge) * height
        || lines.Max(line => line.BoundingBox.Top) < Edge * height;

    /// <summary>
    /// The paragraphs of lines: one starts where a line is indented, or after a short line that ends a sentence.
    /// </summary>
    private static IEnumerable<string> Paragraphs(List<TextLine> lines)
    {
        var left = lines.Min(line => line.BoundingBox.Left);
        var right = lines.Max(line => line.BoundingBox.Right);
        var text = new StringBuilder();
        TextLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && text.Length > 0 && StartsParagraph(before, line, left, right))
            {
                yield return text.ToString();
                text.Clear();
            }

            Append(text, line.Text.Trim());
            before = line;
        }

        if (text.Length > 0)
            yield return text.ToString();
    }

    private static bool StartsParagraph(TextLine before, TextLine line, double left, double right)
    {
        var height = before.BoundingBox.Height;
        var isShort = before.BoundingBox.Right < right - 0.15 * (right - left);
        var isIndented =
            line.BoundingBox.Left > left + 0.7 * height && before.BoundingBox.Left < line.BoundingBox.Left - 0.7 * height;
        return EndsSentence(before.Text) && (isShort || isIndented);
    }

    public static bool EndsSentence(string text) =>
        text.AsSpan().TrimEnd().TrimEnd("\"'”’)»") is { Length: > 0 } end && end[^1] is '.' or '!' or '?' or ':' or '…';

    /// <summary>Adds a line; a word that was hyphenated at the end of the line before becomes whole.</summary>
    public static void Append(StringBuilder text, string line)
    {
        if (line.Length == 0)
            return;
        if (text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
            text.Length--;
        else if (text.Length > 0)
            text.Append(' ');
        text.Append(line);
    }
}
