using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Tests.News.Entities;

public sealed class NameSpellingsTests
{
    private const EntityCategory Person = EntityCategory.Person;
    private const EntityCategory Organization = EntityCategory.Organization;
    private const EntityCategory Place = EntityCategory.Location;

    [Theory]
    [InlineData("United States", Place, "US", "U.S.", "U. S.", "USA", "U.S.A.", "America", "the United States of America")]
    [InlineData("United Kingdom", Place, "UK", "U.K.", "Britain", "Great Britain")]
    [InlineData("European Union", Organization, "EU", "the EU", "European Union")]
    [InlineData("Federal Reserve", Organization, "Fed", "The Fed", "U.S. Federal Reserve", "Federal Reserve Board")]
    [InlineData("Agriculture Department", Organization, "USDA", "U.S. Agriculture Department", "Department of Agriculture")]
    [InlineData("Republican Party", Organization, "GOP", "Republicans", "Republican party")]
    [InlineData("World Health Organization", Organization, "WHO", "W.H.O.", "World Health Organisation")]
    [InlineData("Islamic State", Organization, "ISIS", "Isil", "Daesh")]
    [InlineData("California", Place, "Calif.", "CALIFORNIA")]
    [InlineData("Contoso", Organization, "Contoso Inc.", "The Contoso Co., Ltd.", "CONTOSO")]
    [InlineData("Halden Survey", Organization, "the Halden Survey", "Halden Surveyâ")]
    [InlineData("Aminah Yusof", Person, "Tan Sri Aminah Yusof", "Dr. Aminah Yusof", "Datuk Seri Dr Aminah Yusof")]
    public void OneNameHasManySpellings(string name, EntityCategory category, params string[] spellings)
    {
        var identities = new Identities([(name, category, 9), .. spellings.Select(spelling => (spelling, category, 2))]);

        foreach (var spelling in spellings)
            identities.Of(spelling, category).ShouldBe(identities.Of(name, category), spelling);
        identities.Of(name, category)!.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("@")]
    [InlineData("D-Nev")]
    [InlineData("R-N.C.")]
    [InlineData("Below Haddad")]
    [InlineData("Oper")]
    [InlineData("X")]
    [InlineData("Breaking News")]
    [InlineData("Getty Images")]
    [InlineData("Related Articles")]
    [InlineData("Itâ")]
    [InlineData("pro-Haddad")]
    [InlineData("Ohio Gov.")]
    [InlineData("realAmiraHaddad")]
    [InlineData("@amirahaddad")]
    [InlineData("stoke fears")]
    [InlineData("Mayor Accused Of Fraud")]
    public void WhatIsNoNameHasNoIdentity(string name)
    {
        new Identities([(name, Person, 3), ("Amira Haddad", Person, 5)]).Of(name, Person).ShouldBeNull();
        new Identities([]).Of(name, Person).ShouldBeNull();
    }

    [Theory]
    [InlineData("Al Gore", Person)]
    [InlineData("Kellyanne McConnell", Person)]
    [InlineData("DeGeneres", Person)]
    [InlineData("李强", Person)]
    [InlineData("محمد صلاح", Person)]
    [InlineData("al-Shifa Hospital", Organization)]
    [InlineData("eBay", Organization)]
    [InlineData("76ers", Organization)]
    [InlineData("20th Century Fox", Organization)]
    [InlineData("Under Armour", Organization)]
    [InlineData("Anti-Defamation League", Organization)]
    [InlineData("de Blasio", Person)]
    public void UnusualNamesAreNames(string name, EntityCategory category) =>
        new Identities([(name, category, 1)]).Of(name, category).ShouldNotBeNull();
}
