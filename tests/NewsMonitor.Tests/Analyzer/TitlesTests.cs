using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Tests.Analyzer;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Dr. Amina Diallo", 1)]
    [InlineData("Attorney General", 0)]
    [InlineData("Tan Sri Azman Hashim", 2)]
    [InlineData("Tan Wei Ming", 0)]
    [InlineData("Sri Mulyani Indrawati", 0)]
    [InlineData("Governor General", 1)]
    [InlineData("Then-President Bush", 1)]
    public void TitlesAreSkippedAndNamesThatLookLikeOneAreNot(string name, int titles)
    {
        using var document = Document.Read(name, KnownLanguages.Default.Vocabulary);
        Titles.Skip(document, 0, document.Count).ShouldBe(titles);
    }

    [Fact]
    public void TheSecondWordOfATitleBeforeANameIsSkippedToo()
    {
        using var document = Document.Read("Datuk Seri Nancy Shukri", KnownLanguages.Default.Vocabulary);
        Titles.Skip(document, 1, document.Count).ShouldBe(2);
    }

    [Theory]
    [InlineData("The bund was opened by Prime Minister Datuk Seri Ismail Sabri Yaakob on Friday.", "Person: Ismail Sabri Yaakob")]
    [InlineData("It was said by secretary-general Datuk Seri Hasnol Zam Zam Ahmad on Friday.", "Person: Hasnol Zam Zam Ahmad")]
    public void AFirstNameBehindATitleIsPartOfTheName(string sentence, string name) =>
        NameReader.Names(sentence).ShouldBe([name]);
}
