using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Prints analyses for a person to read: texts of a file, parted by lines of three dashes.</summary>
internal static class Show
{
    public static void Print(string file)
    {
        var analyzer = new TextAnalyzer();
        foreach (var text in file.Split("\n---\n"))
            Print(text.Trim(), analyzer.Analyze(text.Trim()));
    }

    private static void Print(string text, TextAnalysis analysis)
    {
        Console.WriteLine(
            $"=== {analysis.Language.Code} {analysis.Language.Confidence}  {analysis.Sentiment.Label} {analysis.Sentiment.Score:F2}  {text[..Math.Min(70, text.Length)].ReplaceLineEndings(" ")}"
        );
        foreach (var group in analysis.Entities.GroupBy(e => e.Category).OrderBy(g => g.Key))
            Console.WriteLine(
                $"  {group.Key}: "
                    + string.Join(
                        "; ",
                        group.Select(e =>
                            $"{e.Name}{(e.Mentions.Count > 1 ? $" ×{e.Mentions.Count}" : "")} [{e.Subcategory}{(e.Category < EntityCategory.Event ? $"{e.Sentiment.Label.ToString()[..3]} {e.Mentions[0].Confidence:F2}" : "")}]"
                        )
                    )
            );
        foreach (var sentence in analysis.Sentences)
            Console.WriteLine(
                $"    {sentence.Sentiment.Score, 5:F2} {text.Substring(sentence.Offset, sentence.Length).ReplaceLineEndings(" ")}"
            );
        Console.WriteLine("  phrases: " + string.Join("; ", analysis.KeyPhrases));
        Console.WriteLine("  summary: " + string.Join(", ", analysis.Summary));
    }
}
