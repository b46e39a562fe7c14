using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Harm that is done to someone says nothing of them; what they do to others does.</summary>
public sealed class VictimTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("Riots broke out after the killing of 18-year-old student Marcus Hale by a police officer.", "Marcus Hale")]
    [InlineData("A thug stabbed and killed Ruth Bailey, a nurse, in a brutal robbery.", "Ruth Bailey")]
    [InlineData("Ruth Bailey, a mother of three, was fatally shot by a cruel intruder.", "Ruth Bailey")]
    [InlineData("Ruth Bailey's senseless murder outraged the town.", "Ruth Bailey")]
    [InlineData("A gunman shot dead the shopkeepers Marcus Hale and Ruth Bailey in a horrific attack.", "Ruth Bailey")]
    [InlineData("The bodies of kidnapped reporter Ruth Bailey and her driver were dumped near a road.", "Ruth Bailey")]
    [InlineData("The terrible flood left Ruth Bailey dead and her house in ruins.", "Ruth Bailey")]
    [InlineData("Grief and fury over the Hale murder have spread to other cities.", "Hale")]
    [InlineData("Extremists released a shocking video of a militant beheading Marcus Hale.", "Marcus Hale")]
    public void AVictimIsNotBlamedForWhatTheArticleIsBlamedFor(string text, string victim)
    {
        var said = Analyzer.Analyze(text, "en");

        said.Sentiment.Label.ShouldBe(SentimentLabel.Negative);
        said.Entities.Single(entity => entity.Name == victim).Sentiment.ShouldBe(new(SentimentLabel.Neutral, 0.05, 0.9, 0.05));
    }

    [Theory]
    [InlineData("Police shot the gunman Gordon Pike, who had murdered nine people.")]
    [InlineData("The cruel killer Gordon Pike died in prison.")]
    [InlineData("Gordon Pike, a suspect in the brutal attack, was killed near Lisbon.")]
    [InlineData("Gordon Pike's murder trial heard of his cruelty and his lies.")]
    [InlineData("Gordon Pike was killed after he viciously attacked a nurse, and neighbors called him a cruel liar.")]
    public void WhoDoesHarmIsBlamedWhateverHappensToThem(string text) =>
        Toward(text, "Gordon Pike").Label.ShouldBe(SentimentLabel.Negative);

    [Fact]
    public void AnArticleAboutAVictimDoesNotBlameThemElsewhere()
    {
        const string more =
            " Witnesses gave grim accounts of a shameful fight between Hale and the officer. "
            + "Shops were looted and cars burned in rage about Hale.";

        Toward($"Marcus Hale started a riot.{more}", "Marcus Hale").Label.ShouldBe(SentimentLabel.Negative);
        Toward($"Marcus Hale was shot on Friday.{more}", "Marcus Hale").Label.ShouldBe(SentimentLabel.Neutral);
        Toward($"The gunman Marcus Hale was shot on Friday.{more}", "Marcus Hale").Label.ShouldBe(SentimentLabel.Negative);
    }

    [Fact]
    public void APraisedVictimStaysPraised() =>
        Toward("The slain reporter Ruth Bailey was a brave and brilliant woman whom everybody loved.", "Ruth Bailey")
            .Label.ShouldBe(SentimentLabel.Positive);

    private static Sentiment Toward(string text, string name) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == name).Sentiment;
}
