using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Friendly words alone are no praise: a positive label needs more than a negative one.</summary>
public sealed class WeakPraiseTests
{
    [Theory]
    [InlineData(0.36, 0.41, 0.23, SentimentLabel.Neutral)]
    [InlineData(0.5, 0.3, 0.2, SentimentLabel.Positive)]
    [InlineData(0.23, 0.41, 0.36, SentimentLabel.Negative)]
    public void ATextOfSeveralSentencesIsPositiveOnlyIfItIsClear(
        double positive,
        double neutral,
        double negative,
        SentimentLabel label
    )
    {
        var said = SentimentScores.Round(positive, neutral, negative);
        DocumentSentiment
            .Average([.. Enumerable.Range(0, 6).Select(s => new Sentence(100 * s, 100, said))])
            .Label.ShouldBe(label);
    }

    [Fact]
    public void AHeadlineIsJudgedByItself()
    {
        var said = SentimentScores.Round(0.36, 0.41, 0.23);
        DocumentSentiment.Average([new Sentence(0, 100, said)]).Label.ShouldBe(SentimentLabel.Positive);
    }

    [Theory]
    [InlineData(0.45, 0.28, 2, SentimentLabel.Neutral)]
    [InlineData(0.45, 0.28, 1, SentimentLabel.Positive)]
    [InlineData(0.5, 0.25, 2, SentimentLabel.Positive)]
    [InlineData(0.28, 0.45, 2, SentimentLabel.Negative)]
    public void SeveralMentionsArePraiseOnlyIfTheyAreClear(double positive, double negative, int count, SentimentLabel label)
    {
        var judged = new EntitySentiment();
        for (var sentence = 0; sentence < count; sentence++)
            judged.Add(
                SentimentScores.Round(positive, 1 - positive - negative, negative),
                sentence,
                isNamed: true,
                isBystander: false
            );
        judged.Mean(isPassing: false, isAccused: false, out _).Label.ShouldBe(label);
    }
}
