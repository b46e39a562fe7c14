namespace NewsMonitor.Tests.Analyzer;

/// <summary>Who belongs to a party is no name, nor is the tag of a member of parliament; what is beside them may be one.</summary>
public sealed class PartyWordTests
{
    [Theory]
    [InlineData("Senator Jane Roe, D-Ohio, voted against the bill.", "Person: Jane Roe")]
    [InlineData("Rep. Alan Moss (R–Plano) introduced the measure.", "Person: Alan Moss")]
    [InlineData(
        "Senator Ruth Vale (D-N.Y.) agreed with Peter Lund, R-New Mexico, on Monday.",
        "Person: Ruth Vale",
        "Person: Peter Lund"
    )]
    [InlineData("Peter Lund, Republican of Virginia, opposed the plan.", "Person: Peter Lund", "Location: Virginia")]
    [InlineData("The Virginia Democrat said he would vote for it.", "Location: Virginia")]
    [InlineData("Democratic Sen. Ruth Vale spoke in Boston.", "Person: Ruth Vale", "Location: Boston")]
    [InlineData("Ohio Gov. Mary Finch signed the bill.", "Location: Ohio", "Person: Mary Finch")]
    public void ATagOfAPartyIsNoName(string sentence, params string[] names) => NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("Republican lawmakers and Democratic governors met on Tuesday.")]
    [InlineData("House Democrats and Senate Republicans struck a deal.", "Organization: House", "Organization: Senate")]
    [InlineData("Congressional Republicans blamed the Democratic Senate for the delay.", "Organization: Senate")]
    [InlineData("The House of Representatives Speaker said so.", "Organization: House of Representatives")]
    [InlineData("The House and Senate passed the budget.", "Organization: House", "Organization: Senate")]
    public void WhoBelongsToAPartyIsNoOrganization(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("The Republican Party sued.", "Republican Party")]
    [InlineData("The Democratic National Committee sued.", "Democratic National Committee")]
    [InlineData("The Republican Alliance left the talks.", "Republican Alliance")]
    [InlineData("The Liberal Democrats won two seats.", "Liberal Democrats")]
    [InlineData("The Center for Presidential Studies agreed.", "Center for Presidential Studies")]
    public void APartyIsOne(string sentence, string party) => NameReader.Names(sentence).ShouldBe([$"Organization: {party}"]);
}
