using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using static NewsMonitor.News.Entities.NameDecisionKind;

namespace NewsMonitor.Tests.News.Entities;

public sealed class NameDecisionsTests
{
    private static readonly DateTimeOffset At = SampleNews.Morning;

    [Fact]
    public void ANameIsCountedAsTheOneItWasMergedInto()
    {
        var identities = Identities(
            Decided((Merge, "The Firm", "Contoso Bank"), (Merge, "Old Firm", "the firm")),
            ("The Firm", EntityCategory.Organization, 9),
            ("Contoso Bank", EntityCategory.Organization, 2),
            ("OLD FIRM", EntityCategory.Product, 1)
        );

        Shown(identities, "Firm", EntityCategory.Organization).ShouldBe("Contoso Bank");
        Shown(identities, "OLD FIRM", EntityCategory.Product).ShouldBe("Contoso Bank");
        identities
            .Of("The Firm", EntityCategory.Organization)
            .ShouldBe(identities.Of("Contoso Bank", EntityCategory.Organization));
    }

    [Fact]
    public void WhatIsDecidedForACompanyHoldsWithItsLegalForm()
    {
        var identities = Identities(
            Decided((Merge, "Halden", "Tailspin Air")),
            ("Halden", EntityCategory.Organization, 3),
            ("Halden Ltd", EntityCategory.Organization, 2),
            ("Tailspin Air", EntityCategory.Organization, 1)
        );
        Shown(identities, "Halden Ltd", EntityCategory.Organization).ShouldBe("Tailspin Air");

        Decided((Merge, "Halden", "Halden Ltd")).Resolve("Halden Ltd").ShouldBe("Halden Ltd");
        Decided((Merge, "Halden", "Tailspin Ltd"), (Merge, "Tailspin", "Halden")).Resolve("Halden").ShouldNotBeNull();
        Decided((Split, "Halden Ltd", "Halden"), (Merge, "Halden", "Tailspin Air")).Resolve("Halden Ltd").ShouldBe("Halden Ltd");
    }

    [Fact]
    public void TheOtherNameNeedNotBeInTheNews()
    {
        var identities = Identities(
            Decided((Merge, "Foggy Bottom", "State Department")),
            ("Foggy Bottom", EntityCategory.Location, 3)
        );

        Shown(identities, "Foggy Bottom", EntityCategory.Location)
            .ShouldBe(
                Shown(
                    Identities(NameDecisions.None, ("State Department", EntityCategory.Organization, 3)),
                    "State Department",
                    EntityCategory.Organization
                )
            );
        Shown(Identities(Decided((Merge, "Halden Corp", "Tailspin Air")), []), "Halden Corp", EntityCategory.Organization)
            .ShouldBe("Tailspin Air", "a name of an earlier day");
    }

    [Fact]
    public void WhatIsNoNameStandsForNothing()
    {
        var identities = Identities(Decided((Hide, "Read More", null)), ("READ MORE", EntityCategory.Organization, 9));

        identities.Of("READ MORE", EntityCategory.Organization).ShouldBeNull();
        identities.Of("read more", EntityCategory.Person).ShouldBeNull();
        Identities(NameDecisions.None).Of("Halden", EntityCategory.Person).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Haddad", "Amira Haddad", EntityCategory.Person)]
    [InlineData("Amira B. Haddad", "Amira Haddad", EntityCategory.Person)]
    [InlineData("Chargers", "San Diego Chargers", EntityCategory.Organization)]
    [InlineData("America", "United States", EntityCategory.Location)]
    [InlineData("U.S.", "America", EntityCategory.Location)]
    public void NamesThatRulesWouldJoinStayApart(string name, string other, EntityCategory category)
    {
        (string, EntityCategory, int)[] news =
        [
            (name, category, 4),
            (other, category, 9),
            ("San Diego", EntityCategory.Location, 3),
        ];

        Identities(NameDecisions.None, news)
            .Of(name, category)
            .ShouldBe(Identities(NameDecisions.None, news).Of(other, category));
        foreach (var decided in new[] { Decided((Split, name, other)), Decided((Split, other, name)) })
        {
            var apart = Identities(decided, news);
            apart.Of(name, category).ShouldNotBe(apart.Of(other, category));
            apart.Of(name, category).ShouldNotBeNull();
            Shown(apart, other, category).ShouldNotBe(Shown(apart, name, category));
        }
    }

    [Fact]
    public void ASurnameOfAnEarlierDayStaysApartToo()
    {
        var news = ("Amira Haddad", EntityCategory.Person, 9);

        Shown(Identities(NameDecisions.None, news), "Haddad", EntityCategory.Person).ShouldBe("Amira Haddad");
        Shown(Identities(Decided((Split, "Haddad", "Amira Haddad")), news), "Haddad", EntityCategory.Person).ShouldBe("Haddad");
    }

    /// <summary>Two people have the surname; articles decide, but never for one of them.</summary>
    [Fact]
    public void ASurnameIsNeverTheBearerItIsKeptApartFrom()
    {
        (string, EntityCategory, int)[] news =
        [
            ("Bush", EntityCategory.Person, 5),
            ("Reggie Bush", EntityCategory.Person, 5),
            ("Jeb Bush", EntityCategory.Person, 5),
        ];
        Bearers(NameDecisions.None).ShouldBe(["Jeb Bush", "Reggie Bush"]);
        Bearers(Decided((Split, "Bush", "Jeb Bush"))).ShouldBe(["Reggie Bush"]);

        IEnumerable<string> Bearers(NameDecisions decided) =>
            Identities(decided, news).BearersOf("Bush", EntityCategory.Person).Select(bearer => bearer.Name).Order();
    }

    [Fact]
    public void WhatIsDecidedTwiceIsDecidedOnce()
    {
        var (decisions, first) = NameDecisions.None.With(Split, "Bush", "Jeb Bush", "ana", At);

        var (same, again) = decisions.With(Split, "JEB BUSH", "bush", "ben", At.AddDays(1));

        same.ShouldBeSameAs(decisions);
        again.ShouldBe(first);
    }

    [Fact]
    public void WhatIsUndoneIsKeptAndCanBeDecidedAgain()
    {
        var (decisions, merge) = NameDecisions.None.With(Merge, "A1", "B1", "ana", At);
        var (undone, decision) = decisions.Undo(merge.Id, "ben", At.AddHours(1));

        (decision.Stands, decision.By, decision.UndoneBy, decision.UndoneAt).ShouldBe((false, "ana", "ben", At.AddHours(1)));
        undone.Resolve("A1").ShouldBe("A1");
        undone.Undo(merge.Id, "eve", At.AddHours(2)).ShouldBe((undone, decision));
        undone.With(Merge, "A1", "B1", "eve", At).Decision.Id.ShouldBe(2);
        Should.Throw<NameDecisionException>(() => undone.Undo(7, "ana", At)).Message.ShouldContain("no decision 7");
    }

    [Theory]
    [InlineData(
        Merge,
        "A1",
        "C1",
        "“A1” is “C1” contradicts decision 1: “A1” is “B1”. To change that, first run newsmonitor names undo 1"
    )]
    [InlineData(Merge, "B1", "A1", "contradicts decision 1")]
    [InlineData(Split, "B1", "the a1", "contradicts decision 1")]
    [InlineData(Hide, "A1", null, "contradicts decision 1")]
    [InlineData(Hide, "B1", null, "contradicts decision 1")]
    [InlineData(Merge, "Y1", "X1", "contradicts decision 2: “X1” is never “Y1”")]
    [InlineData(Merge, "H1", "B1", "contradicts decision 3: “H1” is not a name")]
    [InlineData(Merge, "C1", "H1", "contradicts decision 3")]
    [InlineData(Merge, "The Bank", "BANK", "are the same name")]
    [InlineData(Hide, "?!", null, "has no letter and no digit")]
    public void WhatContradictsADecisionIsRejected(NameDecisionKind kind, string name, string? other, string message)
    {
        var decided = Decided((Merge, "A1", "B1"), (Split, "X1", "Y1"), (Hide, "H1", null));

        Should.Throw<NameDecisionException>(() => decided.With(kind, name, other, "ana", At)).Message.ShouldContain(message);
    }

    [Fact]
    public void AMergeThatBringsTogetherWhatIsKeptApartIsRejected()
    {
        var decided = Decided((Split, "A1", "C1"), (Merge, "A1", "B1"));

        Should.Throw<NameDecisionException>(() => decided.With(Merge, "C1", "B1", "ana", At)).Message.ShouldContain("decision 1");
        Should.Throw<NameDecisionException>(() => decided.With(Merge, "B1", "C1", "ana", At)).Message.ShouldContain("decision 1");
        decided.With(Merge, "D1", "B1", "ana", At).Decision.Id.ShouldBe(3);
    }

    private static NameDecisions Decided(params (NameDecisionKind Kind, string Name, string? Other)[] decisions) =>
        decisions.Aggregate(NameDecisions.None, (all, one) => all.With(one.Kind, one.Name, one.Other, "ana", At).Decisions);

    private static Identities Identities(NameDecisions decisions, params (string, EntityCategory, int)[] news) =>
        new(news, decisions);

    private static string? Shown(Identities identities, string name, EntityCategory category) =>
        identities.Of(name, category)?.Name;
}
