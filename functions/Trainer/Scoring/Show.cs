using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Prints analyses for a person to read: the texts of a file, separated by lines of three dashes.</summary>
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
        var (language, sentiment) = (analysis.Language, analysis.Sentiment);
        var start = text[..Math.Min(70, text.Length)].ReplaceLineEndings(" ");
        Console.WriteLine($"=== {language.Code} {language.Confidence}  {sentiment.Label} {sentiment.Score:F2}  {start}");
        foreach (var group in analysis.Entities.GroupBy(e => e.Category).OrderBy(g => g.Key))
            Console.WriteLine($"  {group.Key}: " + string.Join("; ", group.Select(Line)));
        foreach (var sentence in analysis.Sentences)
            Console.WriteLine(
                $"    {sentence.Sentiment.Score, 5:F2} {text.Substring(sentence.Offset, sentence.Length).ReplaceLineEndings(" ")}"
            );
        Console.WriteLine("  phrases: " + string.Join("; ", analysis.KeyPhrases));
        Console.WriteLine("  summary: " + string.Join(", ", analysis.Summary));
    }

    private static string Line(Entity entity)
    {
        var count = entity.Mentions.Count > 1 ? $" ×{entity.Mentions.Count}" : "";
        var judged = entity.Category < EntityCategory.Event;
        var sentiment = judged ? $"{entity.Sentiment.Label.ToString()[..3]} {entity.Mentions[0].Confidence:F2}" : "";
        return $"{entity.Name}{count} [{entity.Subcategory}{sentiment}]";
    }
}
