using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Sentiment of the shipped model on sentences and articles of our own that it was not trained on.</summary>
public sealed class SentimentTests
{
    private const string Bad =
        "Hundreds lose homes as wildfire destroys hill town\n\nA wildfire destroyed most of the hill town of "
        + "Casamar on Saturday, killing at "
        + "least six people and leaving hundreds homeless.\n\nSurvivors accused the council of failing to warn "
        + "them. \"It was a nightmare, and "
        + "nobody came to help,\" said Rosa Lund, who lost her house.\n\nThe fire broke out on Friday near a quarry.";

    private const string Good =
        "Rescued otters thrive as river recovers\n\nOtters have returned to the River Tarn after a clean-up "
        + "that scientists call a triumph.\n\n"
        + "Volunteers were delighted on Sunday when two healthy cubs were seen near the weir. \"It is a "
        + "wonderful success,\" said the biologist "
        + "Ana Holt, who praised the anglers for their generous help.\n\nThe river was declared dead in 1981.";

    private const string Plain =
        "Council to meet on bridge plan\n\nThe county council will meet on Tuesday to discuss the plan for a "
        + "bridge over the River Tarn.\n\n"
        + "The bridge would be 240 metres long and carry two lanes. Engineers from the ministry are to present three designs.\n\n"
        + "A decision is expected in March, the council's clerk said.";

    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData(Bad, SentimentLabel.Negative)]
    [InlineData(Good, SentimentLabel.Positive)]
    [InlineData(Plain, SentimentLabel.Neutral)]
    public void AnArticleIsCalledWhatAReaderWouldCallIt(string article, SentimentLabel label) =>
        Analyzer.Analyze(article, "en").Sentiment.Label.ShouldBe(label);

    [Fact]
    public void CompanyReportsAreDistinguishedAndPlainFactsStayNeutral()
    {
        var lines = AnalysisSamples.Lines("reports.tsv").Select(l => l.Split('\t')).ToList();
        var said = lines.Select(l => (Truth: l[0], Said: LabelOf(l[1]))).ToList();
        said.Count(s => s.Truth == s.Said).ShouldBeGreaterThanOrEqualTo(lines.Count * 7 / 10);
        said.Where(s => s.Truth == "neutral").Count(s => s.Said == "neutral").ShouldBeGreaterThanOrEqualTo(20);
    }

    private static string LabelOf(string sentence) =>
        Analyzer.Analyze(sentence, "en").Sentences[0].Sentiment.Label.ToString().ToLowerInvariant();

    [Theory]
    [InlineData("Toyota gained while Sony slipped.", "Toyota", "Sony")]
    [InlineData("Shares of Renault jumped 5 percent, while Fiat lost 3 percent.", "Renault", "Fiat")]
    [InlineData("Fans adore Ruth Bailey but despise Gordon Pike.", "Ruth Bailey", "Gordon Pike")]
    public void NamesInOneSentenceHaveSentimentsOfTheirOwn(string text, string praised, string blamed)
    {
        var entities = Analyzer.Analyze(text, "en").Entities;
        entities.Single(e => e.Name == praised).Sentiment.Label.ShouldBe(SentimentLabel.Positive);
        entities.Single(e => e.Name == blamed).Sentiment.Label.ShouldBe(SentimentLabel.Negative);
    }

    [Theory]
    [InlineData("Anders Falk accused Greta Holm of hiding the report.", "Anders Falk", "Greta Holm")]
    [InlineData("Greta Holm was accused by Anders Falk of hiding the report.", "Anders Falk", "Greta Holm")]
    [InlineData("Ruth Bailey blamed Gordon Pike for the disaster.", "Ruth Bailey", "Gordon Pike")]
    public void TheAccuserIsNotTheAccused(string text, string accuser, string accused)
    {
        var people = Analyzer.Analyze(text, "en").Entities.Where(e => e.Category == EntityCategory.Person);
        var score = people.ToDictionary(e => e.Name, e => e.Sentiment);
        score[accused].Label.ShouldBe(SentimentLabel.Negative);
        score[accuser].Score.ShouldBeGreaterThan(score[accused].Score + 0.2);
    }
}
