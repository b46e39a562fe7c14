using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>What an article says of its language holds unless its words certainly say otherwise.</summary>
public sealed class ClaimedLanguageTests
{
    /// <summary>So short that it may be several languages.</summary>
    private const string Short = "Kim Barra, Paris 2024";

    private const string English =
        "The finance minister said on Monday that the government would lower taxes for small companies, and "
        + "the opposition welcomed it. "
        + "Parliament is expected to vote on the plan before the summer, after months of talks between the parties.";

    private const string German =
        "Die Regierung hat am Dienstag ein neues Gesetz beschlossen, mit dem kleinere Unternehmen weniger Steuern zahlen sollen. "
        + "Das Parlament wird voraussichtlich vor dem Sommer darüber abstimmen, nach monatelangen Gesprächen "
        + "zwischen den Parteien.";

    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("EN_us")]
    public void AnUncertainTextIsAnalyzedInTheLanguageItClaims(string claim)
    {
        Analyzer.Analyze(Short).Language.Code.ShouldNotBe("en");
        var analysis = Analyzer.Analyze(Short, claim);
        analysis.Language.Code.ShouldBe("en");
        analysis.Sentiment.Label.ShouldNotBe(SentimentLabel.NotJudged);
    }

    [Fact]
    public void AClaimIsAsSureAsIdentificationLeavesItToBe()
    {
        var doubt = Analyzer.Analyze(Short).Language.Confidence;
        Analyzer.Analyze(Short, "en").Language.Confidence.ShouldBe(1 - doubt, 0.001);
    }

    [Fact]
    public void AClaimThatIsCertainlyWrongIsNotFollowed()
    {
        Analyzer.Analyze(English, "de").Language.ShouldBe(Analyzer.Analyze(English).Language);
        Analyzer.Analyze(German, "en").Language.Code.ShouldBe("de");
        Analyzer.Analyze(German, "en").Sentiment.ShouldBe(Sentiment.NotJudged);
    }

    [Fact]
    public void AHeadlineFullOfForeignNamesIsAnalyzedInTheLanguageItClaims()
    {
        const string headline = "Ackman and Herbalife";
        Analyzer.Analyze(headline).Language.Code.ShouldBe("tl");
        var analysis = Analyzer.Analyze(headline, "en");
        analysis.Language.Code.ShouldBe("en");
        analysis.Entities.ShouldContain(entity => entity.Name == "Ackman");
    }

    [Fact]
    public void AScriptOfOneLanguageIsCertain() => Analyzer.Analyze("北京市政府宣布新规", "en").Language.Code.ShouldBe("zh");

    /// <summary>Small words tell the languages of one script apart; without them, only the page can.</summary>
    [Theory]
    [InlineData("मुख्यमंत्री यांनी सांगितले की राज्यात पाऊस झाला आहे आणि शेतकरी आनंदी आहेत, असे ते म्हणाले होते.", null, "mr", 1)]
    [InlineData("मुख्यमंत्री यांनी सांगितले की राज्यात पाऊस झाला आहे आणि शेतकरी आनंदी आहेत, असे ते म्हणाले होते.", "hi", "mr", 1)]
    [InlineData(
        "मुख्यमंत्री ने कहा कि राज्य में बारिश हुई है और किसान खुश हैं, लेकिन बांध के पास के गांव खाली हैं।",
        "hi",
        "hi",
        1
    )]
    [InlineData(
        "मुख्यमन्त्रीले भने राज्यमा पानी परेको छ र किसान खुसी छन्, तर बाँध नजिकका गाउँ पनि खाली गरेको हो।",
        null,
        "ne",
        1
    )]
    [InlineData("মুখ্যমন্ত্ৰীয়ে কৈছে যে ৰাজ্যত বৰষুণ হৈছে আৰু কৃষক সুখী, এই বাবে তেওঁ ধন্যবাদ দিছে", null, "as", 1)]
    [InlineData("די רעגירונג האט געזאגט אז דער פרעזידענט איז געקומען און האט גערעדט מיט די מענטשן פון שטאט", "he", "yi", 1)]
    [InlineData("שר האוצר אמר כי הממשלה לא תעלה את המסים על חברות קטנות, וגם האופוזיציה תומכת של המהלך", null, "he", 1)]
    [InlineData("मुंबई पुणे नागपूर", "mr", "mr", 1)]
    [InlineData("मुंबई पुणे नागपूर", "en", "und", 0)]
    [InlineData("मुंबई पुणे नागपूर", null, "und", 0)]
    public void LanguagesOfOneScriptAreToldApart(string text, string? claim, string code, double confidence) =>
        Analyzer.Analyze(text, claim).Language.ShouldBe(new DetectedLanguage(code, confidence));

    [Fact]
    public void ALanguageWithoutAModelIsNamedAndNotJudged()
    {
        var analysis = Analyzer.Analyze(Short, "no");
        analysis.Language.Code.ShouldBe("no");
        analysis.Sentiment.ShouldBe(Sentiment.NotJudged);
        analysis.Entities.ShouldBeEmpty();
        analysis.KeyPhrases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("und")]
    [InlineData("english")]
    [InlineData("-")]
    public void AClaimOfNoKnownLanguageIsNone(string? claim) =>
        Analyzer.Analyze(Short, claim).Language.ShouldBe(Analyzer.Analyze(Short).Language);
}
