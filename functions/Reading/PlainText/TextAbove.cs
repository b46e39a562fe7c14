using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>What stands above the first heading of a document.</summary>
internal static class TextAbove
{
    private const int LongestLine = 120;
    private const int FewestWords = 5;

    /// <summary>
    /// Whether it is an article of its own: a short line, the headline, and text. The heading below it is one of the later ones,
    /// such as "About us".
    /// </summary>
    /// <param name="paragraphs">Those above the heading.</param>
    public static bool HasHeadline(IEnumerable<string> paragraphs)
    {
        var own = paragraphs.Where(paragraph => paragraph.AsSpan().ContainsAnyLetter() && TextLabels.Of(paragraph) is null);
        var isFirst = true;
        foreach (var paragraph in own)
        {
            if (IsText(paragraph.AsSpan().Trim()))
                return !isFirst;
            isFirst = false;
        }

        return false;
    }

    private static bool IsText(ReadOnlySpan<char> paragraph) =>
        paragraph.Length > LongestLine || (paragraph.EndsWith('.') && paragraph.Count(' ') >= FewestWords - 1);
}
