namespace NewsMonitor.Tests.Analyzer;

/// <summary>What stands beside a name, or in it, and says what it is a name of.</summary>
public sealed class NameEdgeTests
{
    [Theory]
    [InlineData("The U.N. said on Monday that fighting had stopped.", "Organization: U.N.")]
    [InlineData("A U.N. spokesman gave no details.", "Organization: U.N.")]
    [InlineData("It cost 5 euros in the U.K. on Monday.", "Location: U.K.")]
    public void AnAbbreviationWithPeriodsIsAName(string text, string name) => NameReader.Names(text).ShouldBe([name]);

    [Theory]
    [InlineData("Police questioned Mrs Toyota.", "Person: Toyota")]
    [InlineData("He wrote to Mr Lloyds in May.", "Person: Lloyds")]
    public void OnlyPeopleHaveCourtesyTitles(string text, string name) => NameReader.Names(text).ShouldBe([name]);

    [Fact]
    public void ANameDoesNotBeginBeforeABracketThatOnlyCloses() =>
        NameReader
            .Names("The president (Donald) Trump met the chancellor (Angela) Merkel.")
            .ShouldAllBe(name => !name.Contains(')') || name.Contains('('));
}
