using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

public sealed class CountriesTests
{
    public static TheoryData<string> Countries => [.. AnalysisSamples.Lines("countries.txt")];

    [Theory]
    [MemberData(nameof(Countries))]
    public void EachIsAPlaceInPlainSentences(string country)
    {
        string[] sentences =
        [
            $"Heavy rain in {country} closed schools on Monday.",
            $"Officials from {country} met the delegation for two hours.",
            $"The parliament of {country}, which sat all night, passed the law.",
            $"{char.ToUpperInvariant(country[0])}{country[1..]} said it would send a team of doctors.",
            $"The talks between {country} and its neighbors have failed.",
        ];

        sentences.Where(sentence => !IsFound(sentence, country)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Michael Jordan scored 40 points for Chicago.", "Michael Jordan", EntityCategory.Person)]
    [InlineData("The drummer Chad Smith joined the band in 1988.", "Chad Smith", EntityCategory.Person)]
    [InlineData("A painting by Georgia O'Keeffe was sold in New York.", "Georgia O'Keeffe", EntityCategory.Person)]
    [InlineData("The Bank of Jamaica raised its rate.", "Bank of Jamaica", EntityCategory.Organization)]
    [InlineData("Police in New Mexico found the car.", "New Mexico", EntityCategory.Location)]
    [InlineData("The University of Panama opened a new library.", "University of Panama", EntityCategory.Organization)]
    public void ALongerNameKeepsItsCountry(string sentence, string name, EntityCategory category)
    {
        var found = new TextAnalyzer()
            .Analyze(sentence, "en")
            .Entities.Single(entity => entity.Name.Contains(name, StringComparison.Ordinal));

        found.Category.ShouldBe(category);
    }

    [Theory]
    [InlineData("The projects are part of the 12th Malaysia Plan.")]
    [InlineData("The minister presented the Kenya Development Plan to lawmakers.")]
    public void ACountryInTheNameOfAPlanIsNoPlace(string sentence) => NameReader.Names(sentence).ShouldBeEmpty();

    private static bool IsFound(string sentence, string country)
    {
        var name = country.StartsWith("the ", StringComparison.Ordinal) ? country[4..] : country;
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        return new TextAnalyzer()
            .Analyze(sentence, "en")
            .Entities.Any(entity =>
                entity.Category == EntityCategory.Location
                && entity.Mentions.Any(mention =>
                    mention.Offset + mention.Length == at + name.Length
                    && (mention.Offset == at || sentence[mention.Offset..at].Equals("the ", StringComparison.OrdinalIgnoreCase))
                )
            );
    }
}
