using NewsMonitor.Analyzer.Languages;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Articles;

/// <summary>
/// Recognizes notices: results, dividends, stakes, bonds and fixtures, whose texts are mostly a template and figures. A report
/// about a company's results has far fewer figures per word.
/// </summary>
internal static class NoticeKind
{
    /// <summary>In reports, one word in twenty is a figure.</summary>
    private const double LeastFigures = 0.1;

    /// <summary>If the headline names the same kind as the first lines, the template may be of whole sentences.</summary>
    private const double LeastFiguresOfNamed = 0.05;

    /// <summary>The kind is clear from the first lines.</summary>
    private const int LeadLength = 300;

    private const int CountedLength = 1_500;

    private static readonly (string Kind, uint[] Words)[] Phrases = Read(KnownLanguages.Default.Vocabulary.Notices.Phrases);
    private static readonly (string Kind, uint[] Words)[] Headlines = Read(KnownLanguages.Default.Vocabulary.Notices.Headlines);

    /// <returns>The kind of notice, one of those in <c>notices.txt</c>; null if it is a report.</returns>
    public static string? Of(string title, string body)
    {
        var (words, figures) = (0, 0);
        Count(title, ref words, ref figures);
        Count(body.AsSpan(0, Math.Min(CountedLength, body.Length)), ref words, ref figures);
        if (figures < LeastFiguresOfNamed * words)
            return null;
        uint[] headline = WordHashes.Of(title);
        uint[] lead = [.. headline, .. WordHashes.Of(body.AsSpan(0, Math.Min(LeadLength, body.Length)))];
        if (figures >= LeastFigures * words)
            return Array.Find(Phrases, notice => Has(lead, notice.Words)).Kind;
        return Array
            .Find(Phrases, notice => Has(lead, notice.Words) && Array.Exists(Headlines, named => IsNamed(named, notice.Kind)))
            .Kind;

        bool IsNamed((string Kind, uint[] Words) named, string kind) => named.Kind == kind && Has(headline, named.Words);
    }

    private static (string Kind, uint[] Words)[] Read(IReadOnlyList<(string Kind, string Phrase)> phrases) =>
        [.. phrases.Select(notice => (notice.Kind, WordHashes.Of(notice.Phrase)))];

    private static bool Has(uint[] words, uint[] phrase) => words.AsSpan().IndexOf(phrase) >= 0;

    private static void Count(ReadOnlySpan<char> text, ref int words, ref int figures)
    {
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            words++;
            figures += scanner.Word.ContainsAnyInRange('0', '9') ? 1 : 0;
        }
    }
}
