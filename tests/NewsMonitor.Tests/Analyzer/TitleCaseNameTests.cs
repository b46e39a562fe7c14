namespace NewsMonitor.Tests.Analyzer;

/// <summary>Names in headlines in Title Case, where the words beside a name have a capital letter, too.</summary>
public sealed class TitleCaseNameTests
{
    [Theory]
    [InlineData("Photos Obama Does Not Want You to See", "Person: Obama")]
    [InlineData("Can Obama Save His Legacy in Ohio", "Person: Obama", "Location: Ohio")]
    [InlineData("Will Obama Sign the New Farm Bill?", "Person: Obama")]
    [InlineData("Protesters Heckle Jeb Bush at Rally in Nevada", "Person: Jeb Bush", "Location: Nevada")]
    [InlineData("Police Confront McConnell at Airport", "Person: McConnell")]
    [InlineData("Alyssa Milano Sparks Outrage With New Post", "Person: Alyssa Milano")]
    [InlineData("Grant Shapps Resigns From the Cabinet Over Leak", "Person: Grant Shapps")]
    [InlineData("Rand Paul Blocks Vote on Surveillance Law", "Person: Rand Paul")]
    [InlineData("Who Is Warren Buffett Betting On This Year?", "Person: Warren Buffett")]
    [InlineData("Kim Jong Un Takes the Train to China", "Person: Kim Jong Un", "Location: China")]
    [InlineData("Home Depot Raises Wages for Its Workers", "Organization: Home Depot")]
    [InlineData("Inside Trump Tower on Election Night", "Location: Trump Tower")]
    [InlineData(
        "Protesters Heckle Harwick at Town Meeting\n\nMayor Lena Harwick was shouted down on Monday.",
        "Person: Harwick",
        "Person: Lena Harwick"
    )]
    [InlineData(
        "Grant Harwick Opens the New Library\n\nOn Monday Harwick opened the library.",
        "Person: Grant Harwick",
        "Person: Harwick"
    )]
    [InlineData(
        "Harwick Foundation Gives Money to Schools\n\nLena Harwick gave money to schools on Monday.",
        "Organization: Harwick Foundation",
        "Person: Lena Harwick"
    )]
    public void NoNeighborIsInAName(string text, params string[] names) => NameReader.Names(text).ShouldBe(names);
}
