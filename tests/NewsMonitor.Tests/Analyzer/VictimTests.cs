using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

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
    [InlineData("The cruel man who kidnapped and hurt the child, Gordon Pike, was sentenced to prison.")]
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

    [Theory]
    [InlineData("Gordon Pike was charged with murder.", true)]
    [InlineData("Gordon Pike, 51, pleaded guilty.", true)]
    [InlineData("Gordon Pike, who was convicted in May, left.", true)]
    [InlineData("Gordon Pike was not charged.", false)]
    [InlineData("Gordon Pike could be indicted.", false)]
    [InlineData("Gordon Pike was wrongly convicted.", false)]
    [InlineData("Gordon Pike charged at the police.", false)]
    public void WhoIsChargedOrConvictedIsAccused(string text, bool isAccused)
    {
        var language = KnownLanguages.Default;
        using var work = new TaggedDocument(Document.Read(text, language.Vocabulary), language.Model.Lexicon);

        HarmReader.IsAccused(new EntitySpan(0, 2, EntityCategory.Person, null, 1), work).ShouldBe(isAccused);
    }

    [Theory]
    [InlineData(true, SentimentLabel.Negative)]
    [InlineData(false, SentimentLabel.Neutral)]
    public void AnArticleThatMostlyTellsStillBlamesTheAccused(bool isAccused, SentimentLabel label)
    {
        var judged = new EntitySentiment();
        judged.Add(new(SentimentLabel.Negative, 0.05, 0.25, 0.7), 0, isNamed: true, isBystander: false);
        for (var sentence = 1; sentence < 4; sentence++)
            judged.Add(new(SentimentLabel.Neutral, 0.1, 0.7, 0.2), sentence, isNamed: true, isBystander: false);

        judged.Mean(isPassing: false, isAccused, out var evidence).Label.ShouldBe(label);
        evidence.ShouldBe(isAccused ? 0 : 1);
    }

    [Fact]
    public void APraisedVictimStaysPraised() =>
        Toward("The slain reporter Ruth Bailey was a brave and brilliant woman whom everybody loved.", "Ruth Bailey")
            .Label.ShouldBe(SentimentLabel.Positive);

    private static Sentiment Toward(string text, string name) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == name).Sentiment;
}
