using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Which mentions are one entity, and what it is called.</summary>
public sealed class CoreferenceTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData(
        "Boeing Co. said sales fell. Boeing Corp. shares slipped in New York. Boeing makes aircraft in Seattle.",
        "Boeing Co.",
        3
    )]
    [InlineData(
        "The International Association of Machinists and Aerospace Workers (IAM) voted. The IAM rejected the offer from Boeing.",
        "International Association of Machinists and Aerospace Workers",
        3
    )]
    [InlineData("The U.S. Federal Reserve met. The Federal Reserve waits, and the Fed is quiet.", "U.S. Federal Reserve", 3)]
    [InlineData("JPMorgan paid a fine. The bank JPMorgan said so. Now J.P. Morgan is sued.", "J.P. Morgan", 3)]
    [InlineData("Walt Disney Co. sells films. Disney makes films in California.", "Walt Disney Co.", 2)]
    public void AnOrganisationIsOneByEachOfItsNames(string text, string name, int mentions) =>
        MentionsOf(text, EntityCategory.Organization, name).ShouldBe(mentions);

    [Theory]
    [InlineData(
        "The Colts' defense stopped Brady Quinn. Colts coach Bruce Arians praised them. The Colts play in Houston on Sunday.",
        "Colts",
        3
    )]
    [InlineData("CNN and The New York Times reported it. He told The New York Times so.", "The New York Times", 2)]
    public void AnArticleBelongsToANameIfItMostlyHasACapitalLetter(string text, string name, int mentions) =>
        MentionsOf(text, EntityCategory.Organization, name).ShouldBe(mentions);

    [Theory]
    [InlineData(
        "Jose Dela Cruz lost his house in Manila. Dela Cruz and his family fled to a church, a neighbour said.",
        "Jose Dela Cruz",
        2
    )]
    [InlineData("Kim Jong Un met President Donald Trump in Hanoi. Kim smiled as Trump spoke.", "Kim Jong Un", 2)]
    public void APersonIsOneByFullNameAndSurname(string text, string name, int mentions) =>
        MentionsOf(text, EntityCategory.Person, name).ShouldBe(mentions);

    [Theory]
    [InlineData("Prisoners left Guantanamo Bay in May. They were held in Guantanamo for years.", "Guantanamo Bay", 2)]
    [InlineData("He lives in Morro Bay, Calif., on the coast of California.", "California", 2)]
    [InlineData("Planes land at Corval Airport. The mayor of Corval is glad.", "Corval", 1)]
    [InlineData("Rain fell in Hubei province. Roads in Hubei are closed.", "Hubei province", 2)]
    [InlineData("N. Korea warns of war\n\nThe army of North Korea moved on Tuesday.", "North Korea", 2)]
    [InlineData("North Korea tested a rocket. Officials said the North wants talks.", "North Korea", 2)]
    [InlineData("North Korea and North Macedonia met. Officials said the North wants talks.", "North Korea", 1)]
    [InlineData("PERRIS: A woman was charged\n\nA man was shot near Perris on Friday.", "Perris", 2)]
    public void APlaceIsOneByEachOfItsNames(string text, string name, int mentions) =>
        MentionsOf(text, EntityCategory.Location, name).ShouldBe(mentions);

    [Theory]
    [InlineData("Hillary Clinton and Bill Clinton came. Mrs. Clinton spoke.", "Hillary Clinton", 2)]
    [InlineData("Hillary Clinton and Bill Clinton came. Mr. Clinton spoke.", "Bill Clinton", 2)]
    [InlineData("Alex Nash was invited. Alex's father Derek was angry. Mr Nash said no. Mr Nash left.", "Nash", 2)]
    [InlineData("Bill Clinton came. Mr. Clinton spoke.", "Bill Clinton", 2)]
    public void ATitleTellsWhoIsMeant(string text, string name, int mentions) =>
        MentionsOf(text, EntityCategory.Person, name).ShouldBe(mentions);

    [Fact]
    public void RelativesAreTwo()
    {
        const string text = "Donald Trump spoke in Ohio. Melania Trump stayed in New York, officials said.";
        MentionsOf(text, EntityCategory.Person, "Donald Trump").ShouldBe(1);
        MentionsOf(text, EntityCategory.Person, "Melania Trump").ShouldBe(1);
    }

    [Theory]
    [InlineData("Chief executive Mary Barra resigned.", "Chief executive")]
    [InlineData("The chief executive officer of Siemens resigned.", "chief executive officer")]
    [InlineData("Transport Minister Christos Staikouras resigned.", "Transport Minister")]
    [InlineData("Business Secretary Jonathan Reynolds resigned.", "Business Secretary")]
    [InlineData("Governor Adrian Orr resigned.", "Governor")]
    [InlineData("WHO Director-General Tedros Adhanom Ghebreyesus resigned.", "Director-General")]
    public void ARoleIsReadWhole(string text, string role) =>
        Analyzer
            .Analyze(text, "en")
            .Entities.Where(e => e.Category == EntityCategory.PersonType)
            .Select(e => e.Name)
            .ShouldBe([role]);

    [Fact]
    public void AnOwnerIsNamedWithoutTheClitic() =>
        Analyzer
            .Analyze(
                "Former president Jair Bolsonaro called the ruling censorship; Lula said the world need not put up "
                    + "with Musk's free-for-all."
            )
            .Entities.Where(e => e.Mentions.Any(m => m.Text.EndsWith("'s", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    private static int MentionsOf(string text, EntityCategory category, string name) =>
        Analyzer.Analyze(text, "en").Entities.Where(e => e.Category == category && e.Name == name).Sum(e => e.Mentions.Count);
}
