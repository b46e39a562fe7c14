using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Sentiment toward places where something happens, and toward places that act.</summary>
public sealed class SceneTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("Rioters looted shops and beat their owners in Nairobi.", "Nairobi")]
    [InlineData("A cruel killer murdered nine people near Lisbon on Friday.", "Lisbon")]
    [InlineData("Corruption and shameful crimes are rampant in the Philippines.", "Philippines")]
    [InlineData("Ministers in Lisbon accused Russia of lying and cruelty.", "Lisbon")]
    [InlineData("It was a proud and happy day for the brilliant players at Cobham.", "Cobham")]
    [InlineData("Cruel and corrupt Syria-based zealots murdered nine people.", "Syria")]
    [InlineData("The biggest U.S. bank lied to its clients and cheated them.", "U.S.")]
    [InlineData("U.S. crude prices crashed in a disastrous week.", "U.S.")]
    public void APlaceWhereSomethingHappensIsNeitherGoodNorBad(string text, string place)
    {
        var said = Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == place).Sentiment;

        said.Label.ShouldBe(SentimentLabel.Neutral);
        said.Neutral.ShouldBe(0.9);
    }

    [Theory]
    [InlineData("Ministers in Lisbon accused Russia of lying and cruelty.", "Russia")]
    [InlineData("Russia was accused of lying and cruelty.", "Russia")]
    [InlineData("Russia attacks and murders its own people, a shameful crime.", "Russia")]
    [InlineData("The cruel Russia regime murders its own people.", "Russia")]
    public void APlaceThatActsIsJudged(string text, string place) =>
        Analyzer
            .Analyze(text, "en")
            .Entities.Single(entity => entity.Name == place)
            .Sentiment.Label.ShouldBe(SentimentLabel.Negative);

    [Fact]
    public void APersonBehindThatWordIsJudged() =>
        Analyzer
            .Analyze("Voters put all their trust in Peter Haas, a brilliant and honest man.", "en")
            .Entities.Single(entity => entity.Name == "Peter Haas")
            .Sentiment.Label.ShouldBe(SentimentLabel.Positive);
}
