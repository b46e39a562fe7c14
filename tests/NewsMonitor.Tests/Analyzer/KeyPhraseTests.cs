using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Key phrases against articles of our own whose phrases were marked before any were computed.</summary>
public sealed class KeyPhraseTests
{
    private const string MarkLine = "\n= ";

    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string, string> Marked() =>
        [.. AnalysisSamples.Articles("phrases.txt").Select(a => a.Split(MarkLine)).Select(a => (a[0], a[1]))];

    [Fact]
    public void Phrases_agree_with_a_readers()
    {
        var scores = Marked().Select(row => Score(row.Data.Item1, row.Data.Item2, 15)).ToList();
        scores.Average().ShouldBeGreaterThan(0.45);
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void Phrases_are_many_short_and_different(string text, string marked)
    {
        marked.ShouldNotBeEmpty();
        var phrases = Analyzer.Analyze(text, "en").KeyPhrases;
        phrases.Count.ShouldBeInRange(15, 20);
        phrases.Select(Stemmed).ShouldBeUnique();
        phrases.Average(p => p.Split(' ').Length).ShouldBeLessThan(2);
        phrases.ShouldAllBe(p => p.Split(' ').Length <= 5);
    }

    /// <summary>F1 of the first phrases, by stems.</summary>
    private static double Score(string text, string marked, int first)
    {
        var said = Analyzer.Analyze(text, "en").KeyPhrases.Take(first).Select(Stemmed).ToHashSet();
        var gold = marked.Trim().Split("; ").Select(Stemmed).ToHashSet();
        return 2.0 * said.Count(gold.Contains) / (said.Count + gold.Count);
    }

    private static string Stemmed(string phrase) => string.Join(' ', phrase.ToLowerInvariant().Split(' ').Select(Stem));

    private static string Stem(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.TrimEnd('s');
}
