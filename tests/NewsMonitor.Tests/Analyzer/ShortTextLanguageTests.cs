using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Headlines are too short for n-grams alone, and some languages are not known at all.</summary>
public sealed class ShortTextLanguageTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("Ricky Tan: Wayne Rooney pays tribute to friend and former world champion boxer")]
    [InlineData("Tanker laden with Libyan rebel oil slips naval escort")]
    [InlineData("Banco Santander Rio agrees to buy rival in Sao Paulo")]
    [InlineData("Petronas to invest RM4b in Sarawak, says Abang Zohari")]
    [InlineData("Juan Pablo Galavis raises eyebrows on television")]
    public void EnglishFullOfForeignNamesIsEnglish(string headline)
    {
        var analysis = Analyzer.Analyze(headline);

        analysis.Language.Code.ShouldBe("en");
        analysis.Sentiment.Label.ShouldNotBe(SentimentLabel.NotJudged);
    }

    [Theory]
    [InlineData("de", "Bundestag berät über neues Gesetz gegen Steuerbetrug")]
    [InlineData("fr", "Le gouvernement annonce une hausse du salaire minimum")]
    [InlineData("nl", "Politie zoekt getuigen van overval in centrum van Utrecht")]
    [InlineData("es", "El presidente anuncia nuevas medidas contra la inflación")]
    [InlineData("it", "Il governo approva la riforma della giustizia")]
    [InlineData("tl", "Sinabi ng pangulo na bababa ang presyo ng bigas")]
    public void OtherLanguagesStayWhatTheyAre(string language, string headline) =>
        Analyzer.Analyze(headline).Language.Code.ShouldBe(language);

    [Theory]
    [InlineData("Bonke abantu bazalwa bekhululekile belingana ngesidima nangokweemfanelo. Banesiphiwo sesazela nesizathu.")]
    [InlineData("UHulumeni uzosiza abantu abahlwempu esifundazweni saKwaZulu-Natali ngemali yokwakha izindlu.")]
    [InlineData("Aadanaha dhammaantiis wuxuu dhashaa isagoo xor ah kana siman xagga sharafta iyo xuquuqada.")]
    public void AnUnknownLanguageIsNotJudged(string text)
    {
        var analysis = Analyzer.Analyze(text);

        analysis.Language.ShouldBe(new DetectedLanguage("und", 0));
        analysis.Sentiment.Label.ShouldBe(SentimentLabel.NotJudged);
    }
}
