namespace NewsMonitor.Tests.Analyzer;

/// <summary>What decides whether equal words are a person, a place or a body.</summary>
public sealed class PlaceOrBodyTests
{
    [Theory]
    [InlineData(
        "Wild 4, Sabres 1: Zach Parise scored twice.",
        "Organization: Wild",
        "Organization: Sabres",
        "Person: Zach Parise"
    )]
    [InlineData("Luke 4, 1: the devil came.")]
    public void TeamsInALineOfResultsHaveNoGoalsInTheirNames(string line, params string[] names) =>
        NameReader.Names(line).Where(name => !name.StartsWith("Person: Luke", StringComparison.Ordinal)).ShouldBe(names);

    [Theory]
    [InlineData("The body of Nathaly Cartas Leon, 20, was found. Cartas was pregnant.", "Nathaly Cartas Leon", "Cartas")]
    public void WhoHasAnAgeIsAPerson(string text, params string[] people) =>
        NameReader.Mentions(text, NewsMonitor.Analyzer.EntityCategory.Person).ShouldBe(people);

    [Theory]
    [InlineData("Police parked on Edmond Street on Friday.", "Location: Edmond Street")]
    [InlineData("Collin Peterson (Minn.) voted against it.", "Person: Collin Peterson", "Location: Minn.")]
    [InlineData("Browns DL Sheldon Richardson, however, decided to weigh in on the fight.", "Person: Sheldon Richardson")]
    [InlineData(
        "Lawmakers of the U.S. House of Representatives and Senate agreed.",
        "Organization: U.S. House of Representatives",
        "Organization: Senate"
    )]
    [InlineData("The central bank waited. The Fed said that prices rose.", "Organization: Fed")]
    [InlineData("Prices fell, according to Edmunds.com. Edmunds expects more.", "Organization: Edmunds", "Organization: Edmunds")]
    [InlineData("Disney launched Disney+ on Tuesday.", "Organization: Disney", "Organization: Disney+")]
    public void RulesCorrectTheTagger(string sentence, params string[] names) => NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("Plains (a third of the surface) and dunes cover it. The map shows the plains of the moon.")]
    [InlineData("Sharks are native to the coast. A great white shark bit him.")]
    [InlineData("Police released a video. It shows how police officers found the girl.")]
    public void ANounAtTheStartOfASentenceIsNoName(string text) => NameReader.Names(text).ShouldBeEmpty();

    [Theory]
    [InlineData("She spoke at a protest in Ivan Franko square in central Kyiv.", "Location: Ivan Franko", "Location: Kyiv")]
    [InlineData("In Kyiv's Shevchenko district, a five-story building was hit.", "Location: Kyiv", "Location: Shevchenko")]
    [InlineData("They asked Larry Krasner district attorney questions.", "Person: Larry Krasner")]
    public void APersonsNameBeforeANounForAPlaceIsThatOfThePlace(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("Industrial loan companies (ILCs) are chartered by few states. The ILC loophole stays.")]
    [InlineData("The Nasdaq Composite rose and the DJIA fell.")]
    [InlineData("Crude futures CLc1 fell 3.38% to $55.12 per barrel.")]
    [InlineData("The bank must comply with the Volcker Rule.")]
    public void ThingsAreNoNames(string text) => NameReader.Names(text).ShouldBeEmpty();

    [Fact]
    public void AHolidayIsAnEvent() =>
        NameReader
            .Mentions("Prices rose before the U.S. Independence Day weekend.", NewsMonitor.Analyzer.EntityCategory.Event)
            .ShouldHaveSingleItem()
            .ShouldEndWith("Independence Day");

    [Theory]
    [InlineData("Fears for 900 jobs in Halifax after Calder Mills sale", "Location: Halifax", "Organization: Calder Mills")]
    [InlineData("Shareholders of Calder Mills will receive 260 pence in cash.", "Organization: Calder Mills")]
    [InlineData("The acquisition of Klosterholm was approved on Friday.", "Organization: Klosterholm")]
    [InlineData("Calder shares rose 28 percent to 403 pence.", "Organization: Calder")]
    [InlineData("Shares in Ashcombe fell. Ashcombe has 300 workers.", "Organization: Ashcombe", "Organization: Ashcombe")]
    [InlineData("She sued Harlan Pruett, Inc. over the loan.", "Organization: Harlan Pruett")]
    [InlineData(
        "Harlan Pruett, Washington's man in Rome, left.",
        "Person: Harlan Pruett",
        "Location: Washington",
        "Location: Rome"
    )]
    [InlineData("Hayley Mills has shares of her own.", "Person: Hayley Mills")]
    [InlineData("Shares in London fell.", "Location: London")]
    public void ACompanyHasSharesIsBoughtOrIsCalledLikeOne(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData(
        "On Friday, Annuar said the Communications and Multimedia Ministry and Finance Ministry would pay.",
        "Person: Annuar",
        "Organization: Communications and Multimedia Ministry",
        "Organization: Finance Ministry"
    )]
    [InlineData(
        "He joined the Department of Health and Human Services.",
        "Organization: Department of Health and Human Services"
    )]
    public void TwoBodiesAreNotOne(string sentence, params string[] names) => NameReader.Names(sentence).ShouldBe(names);
}
