using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Text;

namespace NewsMonitor.Local.Analysis;

/// <summary>Prints an analysis for a person to read.</summary>
internal static class AnalysisText
{
    private const int LongestQuote = 100;

    public static void Print(Screen screen, string name, string text, TextAnalysis analysis)
    {
        screen.Print(name);
        screen.Print(
            FormattableString.Invariant($"  language     {analysis.Language.Code} ({analysis.Language.Confidence:0.00})")
        );
        screen.Print($"  sentiment    {SentimentText.Of(analysis.Sentiment)}");
        foreach (var group in analysis.Entities.GroupBy(entity => entity.Category).OrderBy(group => group.Key))
        {
            screen.Print($"  {group.Key}");
            foreach (var entity in group.OrderByDescending(entity => entity.Mentions.Count))
                screen.Print(
                    $"    {entity.Name} "
                        + $"({entity.Mentions.Count}){(entity.Subcategory is null ? "" : $", {entity.Subcategory}")}, "
                        + $"{SentimentText.Of(entity.Sentiment)}"
                );
        }

        foreach (var quote in analysis.Quotes.Where(quote => quote.Speaker is not null))
            screen.Print($"  {quote.Speaker!.Name}: " + Excerpt.Of(text.AsSpan(quote.Offset, quote.Length), LongestQuote));
        screen.Print($"  about        {string.Join("; ", analysis.KeyPhrases)}");
        foreach (var index in analysis.Summary)
        {
            var sentence = analysis.Sentences[index];
            screen.Print(
                "  summary      " + Excerpt.Of(Dateline.Without(text.Substring(sentence.Offset, sentence.Length)), int.MaxValue)
            );
        }

        screen.Print("");
    }
}
