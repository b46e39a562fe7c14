using NewsMonitor.Analyzer;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>The shipped model against a small test set of our own writing. The floors lie a little under what it reached.</summary>
public sealed class ShippedModelTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void Names_are_found_with_their_bounds_and_kinds()
    {
        int right = 0, found = 0, marked = 0;
        foreach (var article in AnalysisSamples.Articles("names.txt"))
        {
            var (text, names) = AnalysisSamples.Unmark(article);
            var gold = names.Where(n => n.Kind != "MISC").ToHashSet();
            var said = Analyzer.Analyze(text, "en").Entities.SelectMany(e => e.Mentions.Select(m => (m.Offset, m.Offset + m.Length, Kind(e.Category))))
                .Where(m => m.Item3.Length > 0).ToHashSet();
            right += gold.Count(said.Contains);
            found += said.Count;
            marked += gold.Count;
        }
        (200.0 * right / (found + marked)).ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Plain_praise_blame_and_report_are_told_apart()
    {
        var lines = AnalysisSamples.Lines("tone.tsv").Select(l => l.Split('\t')).ToList();
        var right = lines.Count(l => Analyzer.Analyze(l[1], "en").Sentiment.Label.ToString().Equals(l[0], StringComparison.OrdinalIgnoreCase));
        right.ShouldBeGreaterThanOrEqualTo(lines.Count * 8 / 10);
    }

    [Fact]
    public void Languages_are_recognised_by_the_sentence()
    {
        foreach (var line in AnalysisSamples.Lines("languages.tsv").Select(l => l.Split('\t')))
            Analyzer.Analyze(line[1]).Language.Code.ShouldBe(line[0], line[1]);
    }

    [Fact]
    public void Demonyms_are_not_places()
    {
        var analysis = Analyzer.Analyze("Russian and Chinese officials met French, German and Kenyan diplomats. Two Americans were hurt.", "en");
        analysis.Entities.ShouldNotContain(e => e.Category == EntityCategory.Location);
    }

    private static string Kind(EntityCategory category) => category switch
    {
        EntityCategory.Person => "PER",
        EntityCategory.Organization => "ORG",
        EntityCategory.Location => "LOC",
        _ => "",
    };
}
