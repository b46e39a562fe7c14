using System.Text;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Fuzzing;

/// <summary>Texts of articles: whatever the analyzer finds is where it says.</summary>
internal static class Texts
{
    private static readonly TextAnalyzer Analyzer = new();

    public static Target Target(string root) =>
        Targets.OfText("texts", () => Files.Samples(root).Select(sample => Encoding.UTF8.GetString(sample.Content)), Run);

    private static bool Run(string text)
    {
        var analysis = Analyzer.Analyze(text);
        foreach (var mention in analysis.Entities.SelectMany(entity => entity.Mentions))
            text.Substring(mention.Offset, mention.Length).ShouldBe(mention.Text);
        foreach (var quote in analysis.Quotes)
            (quote.Offset + quote.Length).ShouldBeInRange(1, text.Length);
        foreach (var sentence in analysis.Sentences)
            (sentence.Offset + sentence.Length).ShouldBeInRange(1, text.Length);
        return analysis.Entities.Count > 0;
    }
}
