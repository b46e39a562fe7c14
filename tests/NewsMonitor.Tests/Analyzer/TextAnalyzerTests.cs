using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

public sealed class TextAnalyzerTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void MentionsOfOnePersonAreOneEntity()
    {
        var analysis = Analyzer.Analyze(
            "North Korean leader Kim Jong Un met officials on Friday. Kim said the visit was historic. Reporters "
                + "asked Kim about it.",
            "en"
        );
        var kim = analysis.Entities.Single(e => e.Category == EntityCategory.Person);
        kim.Name.ShouldBe("Kim Jong Un");
        kim.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public void InitialsJoinTheNameTheyStandFor()
    {
        var analysis = Analyzer.Analyze(
            "The International Monetary Fund (IMF) lent $3 billion to Ghana. The IMF wants cuts.",
            "en"
        );
        var fund = analysis.Entities.Single(e => e.Category == EntityCategory.Organization);
        fund.Name.ShouldBe("International Monetary Fund");
        fund.Mentions.Select(m => m.Text).ShouldBe(["International Monetary Fund", "IMF", "IMF"]);
    }

    [Theory]
    [InlineData("Dr. Amina Diallo spoke in Sanaa on Monday.", "Amina Diallo")]
    [InlineData("Tan Sri Azman Hashim Yusof resigned from the board of Petronas.", "Azman Hashim Yusof")]
    [InlineData("Chief Justice Olanrewaju Bello retired on Friday, the court said.", "Olanrewaju Bello")]
    public void TitlesAreNotPartOfAName(string text, string name) =>
        Analyzer.Analyze(text, "en").Entities.Single(e => e.Category == EntityCategory.Person).Name.ShouldBe(name);

    [Theory]
    [InlineData("Wolf was mayor (2017-2021) and then a judge.")]
    [InlineData("The war (1939-1945) destroyed the port.")]
    [InlineData("The law of 2017 (2018-2020) was repealed.")]
    public void YearsInBracketsAreNoTelephoneNumber(string text) =>
        Analyzer.Analyze(text, "en").Entities.ShouldNotContain(entity => entity.Category == EntityCategory.PhoneNumber);

    [Theory]
    [InlineData("Call (202) 555-0123 for help.", EntityCategory.PhoneNumber, null, "(202) 555-0123")]
    [InlineData("Write to press@example.org today.", EntityCategory.Email, null, "press@example.org")]
    [InlineData("See https://example.org/a?b=c, they said.", EntityCategory.Url, null, "https://example.org/a?b=c")]
    [InlineData("Call +44 20 7946 0000 for help.", EntityCategory.PhoneNumber, null, "+44 20 7946 0000")]
    [InlineData("The vote is on July 4, 2026 in the capital.", EntityCategory.DateTime, "Date", "July 4, 2026")]
    [InlineData("More than 1800 people had come.", EntityCategory.Quantity, "Number", "1800")]
    [InlineData("The company cut 2000 jobs.", EntityCategory.Quantity, "Number", "2000")]
    [InlineData("They praised the 2018 workers union.", EntityCategory.DateTime, "Date", "2018")]
    [InlineData("Since 1990 people have left.", EntityCategory.DateTime, "Date", "1990")]
    [InlineData("Doors open at 10:30 a.m. sharp.", EntityCategory.DateTime, "Time", "10:30 a.m.")]
    [InlineData("Prices rose 2.5 percent.", EntityCategory.Quantity, "Percentage", "2.5 percent")]
    [InlineData("It cost $40 million.", EntityCategory.Quantity, "Currency", "$40 million")]
    [InlineData("A 34-year-old died.", EntityCategory.Quantity, "Age", "34-year-old")]
    [InlineData("The server at 192.0.2.17 was down.", EntityCategory.IPAddress, null, "192.0.2.17")]
    [InlineData("The firefighters came.", EntityCategory.PersonType, null, "firefighters")]
    public void PlainFormsAreFound(string text, EntityCategory category, string? subcategory, string mention)
    {
        var entity = Analyzer.Analyze(text, "en").Entities.Single(e => e.Category == category && e.Subcategory == subcategory);
        entity.Mentions[0].Text.ShouldBe(mention);
    }

    [Fact]
    public void PluralsOfThingsAreNotRoles() =>
        Analyzer
            .Analyze("Workers closed the gates of the mills, and nobody crossed the bridges.", "en")
            .Entities.Where(e => e.Category == EntityCategory.PersonType)
            .Select(e => e.Name)
            .ShouldBe(["Workers"]);

    [Fact]
    public void TextInAnotherLanguageIsNotJudgedButKeepsItsPlainEntities()
    {
        var analysis = Analyzer.Analyze(
            "Die Regierung hat am Dienstag ein neues Gesetz beschlossen. Fragen an presse@example.org."
        );
        analysis.Language.Code.ShouldBe("de");
        analysis.Sentiment.ShouldBe(Sentiment.NotJudged);
        analysis.Sentences.ShouldAllBe(s => s.Sentiment.Label == SentimentLabel.NotJudged);
        analysis.Entities.Single().Category.ShouldBe(EntityCategory.Email);
    }

    [Fact]
    public void AbbreviationsDoNotEndSentences()
    {
        var text = "Mr. Smith met U.S. Sen. Mary J. Blake on Jan. 3. They spoke. \"It went well,\" he said.";
        Analyzer
            .Analyze(text, "en")
            .Sentences.Select(s => text.Substring(s.Offset, s.Length))
            .ShouldBe(["Mr. Smith met U.S. Sen. Mary J. Blake on Jan. 3.", "They spoke.", "\"It went well,\" he said."]);
    }

    [Fact]
    public void AnEntityIsJudgedByWhatIsSaidOfIt()
    {
        var analysis = Analyzer.Analyze(
            "Critics attacked Harold Finch as a corrupt liar. Voters love Amelia Stone, whose brilliant work won praise.",
            "en"
        );
        var score = analysis
            .Entities.Where(e => e.Category == EntityCategory.Person)
            .ToDictionary(e => e.Name, e => e.Sentiment.Score);
        score["Harold Finch"].ShouldBeLessThan(score["Amelia Stone"]);
    }

    [Fact]
    public void TheSummaryHasThreeSentencesAtMostInReadingOrder()
    {
        var analysis = Analyzer.Analyze(
            string.Join('\n', AnalysisSamples.Articles("names.txt").Select(a => AnalysisSamples.Unmark(a).Text)),
            "en"
        );
        analysis.Summary.Count.ShouldBe(3);
        analysis.Summary.ShouldBe(analysis.Summary.Order());
        analysis.KeyPhrases.Count.ShouldBeInRange(10, 20);
    }
}
