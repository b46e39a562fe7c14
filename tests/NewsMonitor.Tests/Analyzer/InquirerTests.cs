using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Who looks into what others did is not blamed for it.</summary>
public sealed class InquirerTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("The scandal deepened as special counsel Ruth Bailey accused the corrupt mayor of fraud.", "Ruth Bailey")]
    [InlineData("Ruth Bailey's damning report found abuse, fraud and lies at the bank.", "Ruth Bailey")]
    [InlineData("The disgraced minister lied to the FBI's investigators about his crimes.", "FBI")]
    public void AnInquiryIsNoBlameForTheInquirer(string text, string inquirer) =>
        Toward(text, inquirer).Label.ShouldBe(SentimentLabel.Neutral);

    [Theory]
    [InlineData("Ruth Bailey's corrupt and shameful reign ended in disgrace.")]
    [InlineData("A report calls Ruth Bailey a corrupt liar who abused her power.")]
    [InlineData("The disgraced White House counsel Ruth Bailey lied and took bribes.")]
    public void WhomAnInquiryIsAboutIsJudged(string text) => Toward(text, "Ruth Bailey").Label.ShouldBe(SentimentLabel.Negative);

    private static Sentiment Toward(string text, string name) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == name).Sentiment;
}
