using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>
/// The shipped model against a small test set of our own writing. The floors lie a little under what it reached.
/// </summary>
public sealed class ShippedModelTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void NamesAreFoundWithTheirBoundsAndKinds()
    {
        var (said, marked) = Names();
        (200.0 * said.Count(s => s.Right) / (said.Count + marked)).ShouldBeGreaterThan(87);
    }

    [Fact]
    public void NamesAreRightAsOftenAsTheirConfidenceSays()
    {
        var (said, _) = Names();
        var (sure, doubtful) = (said.Where(s => s.Confidence >= 0.9).ToList(), said.Where(s => s.Confidence < 0.7).ToList());
        sure.Count.ShouldBeGreaterThan(said.Count / 3);
        (100.0 * sure.Count(s => s.Right) / sure.Count).ShouldBeGreaterThan(93);
        (100.0 * sure.Count(s => s.Right) / sure.Count).ShouldBeGreaterThan(
            100.0 * doubtful.Count(s => s.Right) / doubtful.Count
        );
    }

    /// <summary>What was said of the sample articles' names, and how many are marked in them.</summary>
    private static (List<(double Confidence, bool Right)> Said, int Marked) Names()
    {
        var all = new List<(double, bool)>();
        var marked = 0;
        foreach (var article in AnalysisSamples.Articles("names.txt"))
        {
            var (text, names) = AnalysisSamples.Unmark(article);
            var gold = names.Where(n => n.Kind != "MISC").ToHashSet();
            foreach (var entity in Analyzer.Analyze(text, "en").Entities.Where(e => Kind(e.Category).Length > 0))
            foreach (var mention in entity.Mentions)
                all.Add(
                    (mention.Confidence, gold.Contains((mention.Offset, mention.Offset + mention.Length, Kind(entity.Category))))
                );
            marked += gold.Count;
        }
        return (all, marked);
    }

    [Fact]
    public void PlainPraiseBlameAndReportAreDistinguished()
    {
        var lines = AnalysisSamples.Lines("sentiment.tsv").Select(l => l.Split('\t')).ToList();
        var right = lines.Count(l =>
            Analyzer.Analyze(l[1], "en").Sentiment.Label.ToString().Equals(l[0], StringComparison.OrdinalIgnoreCase)
        );
        right.ShouldBeGreaterThanOrEqualTo(lines.Count * 8 / 10);
    }

    [Fact]
    public void LanguagesAreRecognizedByTheSentence()
    {
        foreach (var line in AnalysisSamples.Lines("languages.tsv").Select(l => l.Split('\t')))
            Analyzer.Analyze(line[1]).Language.Code.ShouldBe(line[0], line[1]);
    }

    [Fact]
    public void DemonymsAreNotPlaces()
    {
        var analysis = Analyzer.Analyze(
            "Russian and Chinese officials met French, German and Kenyan diplomats. Two Americans were hurt.",
            "en"
        );
        analysis.Entities.ShouldNotContain(e => e.Category == EntityCategory.Location);
    }

    private static string Kind(EntityCategory category) =>
        category switch
        {
            EntityCategory.Person => "PER",
            EntityCategory.Organization => "ORG",
            EntityCategory.Location => "LOC",
            _ => "",
        };
}
