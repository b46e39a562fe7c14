using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.News.Text;

/// <summary>Which periods are part of a word, as the analyzer sees them.</summary>
internal static class Abbreviation
{
    private static readonly Abbreviations Known = new(KnownLanguages.Default.Vocabulary.Tokens);

    /// <summary>Whether a period belongs to the word before it: "Mr.", "Sept.", "5 a.m.", "J. Lee".</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">Where the period is.</param>
    public static bool TakesPeriod(string text, int period)
    {
        var start = text.AsSpan(0, period).LastIndexOfAny(" \t\r\n([\"“„") + 1;
        return start < period && Known.TakesPeriod(text, start, period);
    }
}
