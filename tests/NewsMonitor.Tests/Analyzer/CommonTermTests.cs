namespace NewsMonitor.Tests.Analyzer;

/// <summary>Peoples, offices and currencies are neither places nor organizations; what stands beside them still is.</summary>
public sealed class CommonTermTests
{
    [Theory]
    [InlineData("US$")]
    [InlineData("A$")]
    [InlineData("C$")]
    [InlineData("HK$")]
    [InlineData("NZ$")]
    [InlineData("S$")]
    public void AMarkOfACurrencyIsNoPlace(string mark)
    {
        NameReader.Names($"The company will pay {mark}5 million for the plant.").ShouldBeEmpty();
        NameReader.Names($"The deal is worth {mark}5m, or {mark} 7.6 million with the road.").ShouldBeEmpty();
        NameReader.Names($"Profit fell to {mark}1.2 billion in the first half.").ShouldBeEmpty();
    }

    [Fact]
    public void ACountryBesideAnAmountIsAPlace() =>
        NameReader.Names("The US paid US $5 million to Laos.").ShouldBe(["Location: US", "Location: Laos"]);

    [Theory]
    [InlineData("North American")]
    [InlineData("Latin American")]
    [InlineData("South Asian")]
    [InlineData("East African")]
    [InlineData("Central Asian")]
    [InlineData("Western European")]
    [InlineData("Middle Eastern")]
    [InlineData("Sub-Saharan")]
    [InlineData("Western")]
    [InlineData("Hindu")]
    [InlineData("Muslim")]
    [InlineData("Sunni")]
    [InlineData("Catholic")]
    [InlineData("Jewish")]
    [InlineData("Buddhist")]
    [InlineData("Dalit")]
    [InlineData("Brahmin")]
    [InlineData("Kurdish")]
    [InlineData("Rohingya")]
    [InlineData("Uyghur")]
    [InlineData("Maoist")]
    public void APeopleIsNoPlaceAndNoOrganization(string people)
    {
        NameReader.Names($"{people} leaders met on Tuesday.").ShouldBeEmpty();
        NameReader.Names($"The law angered {people} groups, who want it changed.").ShouldBeEmpty();
        NameReader.Names($"Many in the {people} community stayed at home.").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sikhs")]
    [InlineData("Hindus")]
    [InlineData("Jews")]
    [InlineData("Kurds")]
    [InlineData("Muslims")]
    [InlineData("Dalits")]
    public void TheirPluralNamesNobody(string people) =>
        NameReader.Names($"Thousands of {people} marched, and {people} shut their shops.").ShouldBeEmpty();

    [Theory]
    [InlineData("The Prime Minister said he would resign.")]
    [InlineData("The Chief Justice and the Attorney General disagreed.")]
    [InlineData("The Foreign Minister and the Finance Secretary resigned.")]
    [InlineData("Reporters asked the President and the Vice President about it.")]
    public void AnOfficeAloneNamesNobody(string sentence) => NameReader.Names(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The Pope will visit three countries.")]
    [InlineData("The President met the Chancellor and the King.")]
    public void AnOfficeIsNoPlaceAndNoOrganization(string sentence) =>
        NameReader.Names(sentence).ShouldNotContain(name => name.StartsWith("Org") || name.StartsWith("Loc"));

    [Theory]
    [InlineData("The Hindu Kush was under snow.", "Location: Hindu Kush")]
    [InlineData("The Muslim Brotherhood denied it.", "Organization: Muslim Brotherhood")]
    [InlineData("The Catholic Church apologized.", "Organization: Catholic Church")]
    [InlineData("General Motors cut prices.", "Organization: General Motors")]
    [InlineData("Western Australia shut its border.", "Location: Western Australia")]
    public void ALongerNameKeepsTheWord(string sentence, string name) => NameReader.Names(sentence).ShouldBe([name]);

    [Theory]
    [InlineData("Austin", "Texas")]
    [InlineData("Toronto", "Ontario")]
    [InlineData("Guangzhou", "Guangdong")]
    [InlineData("Lahore", "Punjab")]
    [InlineData("Perth", "Western Australia")]
    [InlineData("Halifax", "Nova Scotia")]
    public void ACityAndItsProvinceAreTwo(string city, string province)
    {
        NameReader
            .Names($"The plant in {city}, {province}, will close.")
            .ShouldBe([$"Location: {city}", $"Location: {province}"]);
        NameReader.Names($"She grew up in {city}, {province}.").ShouldBe([$"Location: {city}", $"Location: {province}"]);
    }

    [Theory]
    [InlineData("PARIS, May 3 (Reuters) - Ministers met.", "PARIS", "Reuters")]
    [InlineData("BEIJING (Xinhua) -- Exports grew.", "BEIJING", "Xinhua")]
    [InlineData("CAIRO (AP) — A train derailed.", "CAIRO", "AP")]
    [InlineData("KUALA LUMPUR (Bernama) - Prices rose.", "KUALA LUMPUR", "Bernama")]
    [InlineData("SEOUL, Dec. 1 (Yonhap) -- Exports fell.", "SEOUL", "Yonhap")]
    [InlineData("BERLIN (dpa) - The unions met.", "BERLIN", "dpa")]
    [InlineData("MADRID (EFE) - Firefighters contained the blaze.", "MADRID", "EFE")]
    [InlineData("DUBAI, Aug 9 (AFP) - Exporters cut output.", "DUBAI", "AFP")]
    public void ADatelineNamesACityAndAnAgency(string sentence, string city, string agency) =>
        NameReader.Names(sentence).ShouldBe([$"Location: {city}", $"Organization: {agency}"]);
}
