using System.Globalization;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Names inside hyphenated words are found, with their type.</summary>
public sealed class HyphenatedNameTests
{
    private static readonly string[] Cities =
    [
        "Nairobi",
        "London",
        "Mumbai",
        "Toronto",
        "Warsaw",
        "Lagos",
        "Houston",
        "Jakarta",
        "Zurich",
        "Beirut",
    ];

    private static readonly string[] People =
    [
        "Putin",
        "Trump",
        "Erdogan",
        "Netanyahu",
        "Bolsonaro",
        "Macron",
        "Orban",
        "Maduro",
    ];

    private static readonly string[] Makers = ["Boeing", "Airbus", "Toyota", "Samsung", "Siemens", "Huawei"];

    [Fact]
    public void ACityBeforeAParticiple()
    {
        foreach (var city in Cities)
        {
            NameReader.Names($"The {city}-based company said it would hire 200 people.").ShouldBe([$"Location: {city}"]);
            NameReader.Names($"A {city}-born writer won the prize on Friday.").ShouldBe([$"Location: {city}"]);
            NameReader.Names($"He sold the {city}-listed lender to a rival.").ShouldBe([$"Location: {city}"]);
        }
    }

    [Fact]
    public void APersonBehindAPrefix()
    {
        string[] frames =
        [
            "Thousands joined anti-{0} rallies in the capital.",
            "The pro-{0} party lost ten seats in the vote.",
            "Anti-{0} protesters blocked the road.",
        ];
        var persons = 0;
        foreach (var (frame, person) in frames.SelectMany(frame => People.Select(person => (frame, person))))
        {
            var name = NameReader.Names(string.Format(CultureInfo.InvariantCulture, frame, person)).ShouldHaveSingleItem();
            name.ShouldEndWith($": {person}");
            persons += name.StartsWith("Person", StringComparison.Ordinal) ? 1 : 0;
        }

        // A surname alone, in a sentence alone, may be taken for an organization.
        persons.ShouldBeGreaterThanOrEqualTo(18);
    }

    [Fact]
    public void AMakerBeforeAParticiple()
    {
        foreach (var maker in Makers)
            NameReader.Names($"The {maker}-made machines were taken out of service.").ShouldBe([$"Organization: {maker}"]);
    }

    [Theory]
    [InlineData("The US-led coalition bombed a depot.", "Location: US")]
    [InlineData("Iran-aligned militias fired on the base.", "Location: Iran")]
    [InlineData("The UN-brokered truce held.", "Organization: UN")]
    [InlineData("A NATO-trained brigade withdrew.", "Organization: NATO")]
    [InlineData("A UNESCO-funded school opened.", "Organization: UNESCO")]
    public void AStateOrABodyBeforeAParticiple(string sentence, string name) => NameReader.Names(sentence).ShouldBe([name]);

    [Theory]
    [InlineData("The Iran-Iraq border was closed.", "Iran", "Iraq")]
    [InlineData("Officials said India-Pakistan talks had failed.", "India", "Pakistan")]
    [InlineData("The Kenya-Uganda pipeline is late.", "Kenya", "Uganda")]
    public void TwoCountries(string sentence, string first, string second) =>
        NameReader.Names(sentence).ShouldBe([$"Location: {first}", $"Location: {second}"]);

    [Theory]
    [InlineData("Police broke up a pro-Palestinian march.")]
    [InlineData("The Chinese-owned plant will close.")]
    [InlineData("Saudi-backed forces left the town.")]
    [InlineData("An Israeli-made drone fell in a field.")]
    [InlineData("Anti-Western speeches drew applause.")]
    public void ADemonymNamesNobody(string sentence) => NameReader.Names(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Guinea-Bissau held an election.", "Location: Guinea-Bissau")]
    [InlineData("Jean-Claude Juncker met reporters.", "Person: Jean-Claude Juncker")]
    [InlineData("He joined the Anti-Defamation League in 1998.", "Organization: Anti-Defamation League")]
    [InlineData("The car was built by Rolls-Royce in 1961.", "Organization: Rolls-Royce")]
    public void ANameWithAHyphenStaysWhole(string sentence, string name) => NameReader.Names(sentence).ShouldBe([name]);
}
