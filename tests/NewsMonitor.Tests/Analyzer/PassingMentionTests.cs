using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>A long text about something else says nothing of a name that it mentions in passing.</summary>
public sealed class PassingMentionTests
{
    private const string Verdict = "Voters despise the corrupt and cruel mayor Ruth Bailey.";

    private static readonly TextAnalyzer Analyzer = new();

    private static readonly string Others = string.Concat(
        Enumerable.Range(1, 14).Select(number => $" The harbor office listed {number} ships on its board that week.")
    );

    [Fact]
    public void NamedOnceAmongManySentencesItIsNeutral()
    {
        var said = Toward($"The office keeps a list of ships.{Others} {Verdict}");

        said.Label.ShouldBe(SentimentLabel.Neutral);
        said.Negative.ShouldBeGreaterThan(said.Positive);
    }

    [Theory]
    [InlineData(Verdict)]
    [InlineData($"{Verdict} The harbor office listed four ships on its board that week.")]
    public void AShortTextIsAboutEverybodyInIt(string text) => Toward(text).Label.ShouldBe(SentimentLabel.Negative);

    [Fact]
    public void ALongOneIsAboutWhomItsHeadlineNames() =>
        Toward($"Corrupt mayor Ruth Bailey jailed for fraud\n\nThe office keeps a list.{Others}")
            .Label.ShouldBe(SentimentLabel.Negative);

    [Fact]
    public void ThreeMentionsAreNotInPassing() =>
        Toward($"The office keeps a list of ships.{Others} {Verdict} {Verdict} {Verdict}")
            .Label.ShouldBe(SentimentLabel.Negative);

    private static Sentiment Toward(string text) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == "Ruth Bailey").Sentiment;
}
