namespace NewsMonitor.Tests.Analyzer;

/// <summary>Companies, teams and facilities in headlines, which have few words around their names.</summary>
public sealed class HeadlineNameTests
{
    private static readonly (string Headline, string Names)[] Companies =
    [
        ("Infosys slips on weak outlook", "Infosys"),
        ("HDFC Bank, ICICI up", "HDFC Bank; ICICI"),
        ("Cipla gains 4% as sales beat forecasts", "Cipla"),
        ("Ashok Leyland cuts output for ten days", "Ashok Leyland"),
        ("Hindalco, Vedanta drop after tariff news", "Hindalco; Vedanta"),
        ("Kellogg raises prices again", "Kellogg"),
        ("Marico Q3 net rises 11 percent", "Marico"),
        ("Qantas to buy 20 jets", "Qantas"),
        ("Brokers upgrade Bharat Forge, Cummins", "Bharat Forge; Cummins"),
        ("Nestle warns of higher cocoa costs", "Nestle"),
        ("Bajaj Auto sales fall in April", "Bajaj Auto"),
        ("Lufthansa pilots end strike", "Lufthansa"),
        ("Petrobras profit doubles", "Petrobras"),
        ("Carrefour quits Jordan", "Carrefour"),
        ("Buy Lupin, sell Biocon: analysts", "Lupin; Biocon"),
    ];

    private static readonly (string Headline, string Names)[] Teams =
    [
        ("Leeds beat Everton in the rain", "Leeds; Everton"),
        ("Arsenal sign goalkeeper on loan", "Arsenal"),
        ("Chelsea sack coach", "Chelsea"),
        ("Villarreal thrash Getafe", "Villarreal; Getafe"),
        ("Benfica through to the final", "Benfica"),
    ];

    private static readonly (string Sentence, string Names)[] Facilities =
    [
        ("Flights were delayed at Gatwick on Sunday.", "Gatwick"),
        ("Fans filled Madison Square Garden for the concert.", "Madison Square Garden"),
        ("The match at Old Trafford was called off.", "Old Trafford"),
        ("Police closed Heathrow Airport for an hour.", "Heathrow Airport"),
        ("The parade ended at Buckingham Palace.", "Buckingham Palace"),
        ("Crews put out a fire at Penn Station.", "Penn Station"),
    ];

    [Fact]
    public void CompaniesAreOrganizations() => Missed(Companies, "Organization").ShouldBeEmpty();

    [Fact]
    public void TeamsNamedAfterTownsAreOrganizations() => Missed(Teams, "Organization").ShouldBeEmpty();

    [Fact]
    public void FacilitiesArePlaces() => Missed(Facilities, "Location").ShouldBeEmpty();

    [Theory]
    [InlineData("Gold edges up as dollar softens")]
    [InlineData("Sugar ends steady in thin trade")]
    [InlineData("Oil climbs on supply worries")]
    [InlineData("Banks drag shares lower")]
    [InlineData("Copper futures fall on weak demand")]
    public void GoodsAndTradesAreNone(string headline) => NameReader.Names(headline).ShouldBeEmpty();

    private static IEnumerable<string> Missed((string Text, string Names)[] cases, string kind) =>
        cases
            .Where(c => c.Names.Split("; ").Any(name => !NameReader.Names(c.Text).Contains($"{kind}: {name}")))
            .Select(c => $"{c.Text}: {string.Join("; ", NameReader.Names(c.Text))}");
}
