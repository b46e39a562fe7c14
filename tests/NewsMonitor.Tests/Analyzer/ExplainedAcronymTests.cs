namespace NewsMonitor.Tests.Analyzer;

/// <summary>What a text explains in brackets behind a long name has its type.</summary>
public sealed class ExplainedAcronymTests
{
    private static readonly string[] Parties = ["Gabungan Parti Sarawak", "GPS", "GPS"];

    [Fact]
    public void AnAcronymOfABodyIsOneAlthoughItIsMostlyAThing() =>
        NameReader.Mentions("The Gabungan Parti Sarawak (GPS) leads. Voters expect that GPS wins again.", Body).ShouldBe(Parties);

    [Theory]
    [InlineData("He wrote to the Malaysian Aviation Commission (Mavcom). Mavcom resolved the complaints.", "Mavcom")]
    [InlineData("The Badminton Association of Malaysia (BAM) met. Jin Wei resigned from BAM last September.", "BAM")]
    public void ItsTypeHoldsInTheWholeText(string text, string acronym)
    {
        NameReader.Mentions(text, Body).Count(name => name == acronym).ShouldBe(2);
        NameReader.Names(text).Count(name => name.EndsWith(": " + acronym, StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("Sales grew under the Home Ownership Campaign (HOC). The HOC has supported the market.", "HOC")]
    [InlineData("Profit rose in the third quarter (Q3) and may fall in Q4.", "Q3")]
    public void AnAcronymOfAThingIsNoName(string text, string acronym) =>
        NameReader.Names(text).ShouldAllBe(name => !name.EndsWith(acronym, StringComparison.Ordinal));

    [Fact]
    public void APlaceInBracketsIsOne() =>
        NameReader.Names("The bank told Barclays Capital Group (UK) to wait.").ShouldContain("Location: UK");

    private const NewsMonitor.Analyzer.EntityCategory Body = NewsMonitor.Analyzer.EntityCategory.Organization;
}
