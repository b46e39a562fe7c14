using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Articles;

/// <summary>
/// Recognizes notices: results, dividends, stakes, bonds and fixtures, whose texts are mostly a template and figures. A report
/// about a company's results has far fewer figures per word.
/// </summary>
internal static class NoticeKind
{
    /// <summary>In reports, one word in twenty is a figure.</summary>
    private const double LeastFigures = 0.1;

    /// <summary>The kind is clear from the first lines.</summary>
    private const int LeadLength = 300;

    private const int CountedLength = 1_500;

    private static readonly NoticeWords Notices = KnownLanguages.Default.Vocabulary.Notices;

    /// <returns>The kind of notice, one of those in <c>notices.txt</c>; null if it is a report.</returns>
    public static string? Of(string title, string body)
    {
        var words = Words($"{title}\n{body.AsSpan(0, Math.Min(CountedLength, body.Length))}");
        if (words.Count(word => word.Any(char.IsAsciiDigit)) < LeastFigures * words.Length)
            return null;
        var lead = $" {string.Join(' ', Words($"{title}\n{body.AsSpan(0, Math.Min(LeadLength, body.Length))}"))} ";
        return Notices.Phrases.FirstOrDefault(notice => lead.Contains($" {notice.Phrase} ", StringComparison.Ordinal)).Kind;
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant()
            .Split(
                [' ', '\n', '\t', ',', ';', ':', '(', ')', '"', '“', '”', '\'', '-', '/'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
}
