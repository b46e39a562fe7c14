using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Which part of a sentence is about a name, for the embedded analyzer alone.</summary>
public sealed class NamePartTests
{
    [Theory]
    [InlineData("Infosys, TCS and Wipro fall, Reliance gains", "TCS", "Infosys, TCS and Wipro fall")]
    [InlineData("Infosys, TCS and Wipro fall, Reliance gains", "Reliance", "Reliance gains")]
    [InlineData("Gold falls as the dollar gains", "Gold", "Gold falls")]
    [InlineData("Exit Vodafone now: Rajat Bose", "Vodafone", "Exit Vodafone now")]
    [InlineData("Fans adore Ruth Bailey but despise Gordon Pike.", "Gordon Pike", "despise Gordon Pike.")]
    public void APartEndsWhereSomethingElseIsSaid(string text, string name, string part)
    {
        var language = KnownLanguages.Default;
        using var document = Document.Read(text, language.Vocabulary);
        var tokens = document.Tokens.ToArray();
        var infos = tokens.Select(token => language.Model.Lexicon.Word(token.Lower)).ToArray();
        var start = text.IndexOf(name, StringComparison.Ordinal);
        var first = tokens.Count(token => token.End <= start);
        var end = tokens.Count(token => token.Start < start + name.Length);

        var around = Part.Around(new(tokens, infos, text, language.Vocabulary.Sentiments), new(first, end));

        text[tokens[around.Start].Start..tokens[around.End - 1].End].ShouldBe(part);
    }
}
