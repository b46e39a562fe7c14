using System.Text;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>A language is a folder of word lists and a model.</summary>
public sealed class LanguageFolderTests
{
    [Fact]
    public void EveryLanguageIsCompleteAndHasAModel()
    {
        KnownLanguages.All.Keys.ShouldContain("en");
        foreach (var language in KnownLanguages.All.Values)
        {
            language.Code.Length.ShouldBe(2);
            language.Vocabulary.Dates.Months.ShouldNotBeEmpty();
            language.Model.Lexicon.ShouldNotBeNull();
            KnownLanguages.Identifier.Knows(language.Code).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("# Comment\nmr Mrs", "Test/titles.txt, line 2: 'Mrs' has a capital letter and would never be found")]
    [InlineData("mr # not this one\nmrs\n\nmr", "Test/titles.txt, line 4: 'mr' is in the list twice")]
    [InlineData("# Nothing else", "Test/titles.txt: the list is empty")]
    [InlineData(null, "Test/titles.txt: the file is missing")]
    public void AFaultOfAListNamesFileAndLine(string? content, string fault) =>
        Should.Throw<WordListException>(() => Lists(content).Words("titles")).Message.ShouldBe(fault);

    [Theory]
    [InlineData("two", "Test/titles.txt, line 1: 'two' needs a number in column 2")]
    [InlineData("two 2\nthree drei", "Test/titles.txt, line 2: 'three' needs a number in column 2")]
    public void AValueIsANumber(string content, string fault) =>
        Should
            .Throw<WordListException>(() => Lists(content).Rows("titles").Select(row => row.Value(1)).ToList())
            .Message.ShouldBe(fault);

    [Theory]
    [InlineData("ies y 2\ns - 3 su", "parties", "party")]
    [InlineData("ies y 2\ns - 3 su", "class", "class")]
    [InlineData("ies y 2\ns - 3 su", "pies", "pie")]
    [InlineData("ies y 2\ns - 3 su", "gas", "gas")]
    public void TheFirstRuleThatFitsMakesTheStem(string rules, string word, string stem) =>
        new Stemmer(Lists(rules), "titles", StringComparison.Ordinal).StemOf(word).Hashed.ShouldBe(Hash.Of(stem));

    [Fact]
    public void ARuleThatCannotBeReadIsNamed() =>
        Should
            .Throw<WordListException>(() => new Stemmer(Lists("ies"), "titles", StringComparison.Ordinal))
            .Message.ShouldStartWith("Test/titles.txt, line 1: ");

    private static WordLists Lists(string? content) =>
        new(
            "Test",
            file => file == "titles.txt" && content is not null ? new MemoryStream(Encoding.UTF8.GetBytes(content)) : null
        );
}
