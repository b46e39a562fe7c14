namespace NewsMonitor.Tests.Analyzer.Quotes;

/// <summary>Pronouns, roles and short names beside a quote stand for a person of the text.</summary>
public sealed class QuotePersonTests
{
    [Theory]
    [InlineData("Maria Keller met Paul Favre in Geneva. “The bridge is safe,” she said.", "Maria Keller", "she")]
    [InlineData("Maria Keller met Paul Favre in Geneva. “The bridge is safe,” he said.", "Paul Favre", "he")]
    [InlineData("Maria Keller runs the city. “The bridge is safe,” Keller said.", "Maria Keller", "Keller")]
    [InlineData("Maria Keller, who called the delay “a disgrace,” left Geneva.", "Maria Keller", "who")]
    [InlineData(
        "Finance Minister Maria Keller arrived on Monday. Paul Favre waited. “The bridge is safe,” the minister said.",
        "Maria Keller",
        "the minister"
    )]
    [InlineData(
        "Maria Keller, the mayor, arrived on Monday. Paul Favre waited. “The bridge is safe,” the mayor said.",
        "Maria Keller",
        "the mayor"
    )]
    [InlineData("Mr. Favre met Ms. Keller. “The bridge is safe,” she said.", "Keller", "she")]
    public void TheSpeakerIsCalledByTheLongestName(string text, string name, string mention)
    {
        QuoteReader.Read(text).ShouldHaveSingleItem().ShouldEndWith($" | {name}");
        QuoteReader.Mentions(text).ShouldBe([mention]);
    }

    [Fact]
    public void ARoleOfTwoIsOfNobody() =>
        QuoteReader
            .Read("Minister Maria Keller met Minister Paul Favre. “The bridge is safe,” the minister said.")
            .ShouldHaveSingleItem()
            .ShouldEndWith(" | the minister");

    [Fact]
    public void APersonBesideSomebodyElsesRoleDoesNotTakeIt() =>
        QuoteReader
            .Read("In an interview with Paul Favre, the minister spoke of delays. “The bridge is safe,” the minister said.")
            .ShouldHaveSingleItem()
            .ShouldEndWith(" | the minister");

    [Theory]
    [InlineData("Peter Haas was shot dead on Monday. “The bridge is safe,” he said.")]
    [InlineData("Police killed Peter Haas on Monday. “The bridge is safe,” he said.")]
    public void AVictimDoesNotSpeak(string text) => QuoteReader.Read(text).ShouldHaveSingleItem().ShouldEndWith(" | -");

    [Theory]
    [InlineData("John Nowak arrived in Leeds. He grew impatient with Peter Haas. “The bridge is safe,” he said.", "John Nowak")]
    [InlineData("John Nowak arrived in Leeds. On Peter Haas, he said, “The bridge is safe.”", "John Nowak")]
    [InlineData("Peter Haas's son John Nowak arrived in Leeds. “The bridge is safe,” he said.", "John Nowak")]
    public void APersonWhoIsNamedAsideIsNotMeant(string text, string speaker) =>
        QuoteReader.Read(text).ShouldHaveSingleItem().ShouldEndWith($" | {speaker}");

    [Theory]
    [InlineData("“The bridge is safe,” added Keller’s spokesman, Paul Favre.")]
    [InlineData("“The bridge is safe,” Keller’s mother, Anna Brandt, said.")]
    public void AnOwnerDoesNotSpeak(string quote) =>
        QuoteReader.Read($"Maria Keller arrived on Monday. {quote}").ShouldHaveSingleItem().ShouldNotEndWith(" | Maria Keller");
}
