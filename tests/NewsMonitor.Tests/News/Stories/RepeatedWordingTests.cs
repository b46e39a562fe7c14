using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class RepeatedWordingTests
{
    [Theory]
    [InlineData("Hegseth", "Pete Hegseth", "Pete Hegseth summons generals to Leeds", true)]
    [InlineData("Pete Hegseth", "Hegseth", "Hegseth summons generals to Leeds", true)]
    [InlineData("Russia", "Russian ships", "Leeds turns away Russian ships", true)]
    [InlineData("UN", "UNPRECEDENTED", "UNPRECEDENTED flood reaches the old mill", false)]
    [InlineData("Oort", "river", "Flood in Leeds kills many as river bursts banks", true)]
    public void ANameThatIsAboveOrTheSameWordsAreARepetition(string what, string other, string above, bool repeats)
    {
        var line = what == "Oort" ? "Leeds flood kills many as Oort bursts" : $"{what} sends boats";
        above.ShouldContain(other);
        Wording.Repeats(Name(what, line), above).ShouldBe(repeats);
    }

    [Theory]
    [InlineData("Katrin Oort", "Mill owner Katrin Oort steps down in Leeds as debts loom", true)]
    [InlineData("Katrin Oort", "Crews in Leeds cheer as Katrin Oort takes over mill", false)]
    public void TheSameHeadlineWithANameIsARepetition(string what, string line, bool repeats) =>
        Wording
            .Repeats(
                new Fact(
                    StoryTerms.PhraseHash(what),
                    [.. what.Split(' ').Select(word => WordStem.Hash(word))],
                    what,
                    line,
                    InTitle: true,
                    FactKind.Person
                ),
                "Owner of Leeds mill steps down"
            )
            .ShouldBe(repeats);

    [Theory]
    [InlineData("40", "The toll in Leeds rises to 40", true)]
    [InlineData("515 million", "Court in Leeds throws out $510 million fine", true)]
    [InlineData("40", "The toll in Leeds rises to 41", false)]
    [InlineData("4", "Four hundred flee Leeds flood", false)]
    public void AFigureIsARepetitionIfItIsAboveOrIsRounded(string what, string above, bool repeats)
    {
        var line = $"Leeds counts {what}";
        var figure = Figures.In(line).ShouldHaveSingleItem();
        Wording.Repeats(new Fact(figure.Hash, [], what, line, InTitle: true, FactKind.Figure), above).ShouldBe(repeats);
    }

    [Theory]
    [InlineData("Two hurt in Leeds fire, Kroll says", true)]
    [InlineData("Kroll says two were hurt in Leeds fire", false)]
    [InlineData("In Leeds, Kroll says two were hurt", false)]
    [InlineData("Kroll reported on Friday that two were hurt", true)]
    [InlineData("Brandt told “Kroll” that two were hurt", true)]
    [InlineData("Two hurt in Leeds fire, Kroll finds", true)]
    [InlineData("Two were hurt in Leeds, mayor Kroll said Monday night.", true)]
    [InlineData("Two were hurt, according to the Kroll agency", true)]
    [InlineData("Via Kroll: Two were hurt in Leeds fire", true)]
    [InlineData("Kroll: Two were hurt in Leeds fire", true)]
    [InlineData("Kroll closes two mills: Leeds is shocked", false)]
    [InlineData("According to Brandt, the agency hurt Kroll", false)]
    public void WhoSaysItIsNoNews(string line, bool isSource) => Wording.IsSource(Name("Kroll", line)).ShouldBe(isSource);

    [Theory]
    [InlineData("Kroll’s roof collapses in Leeds", true)]
    [InlineData("Roof of mill (Kroll) collapses", true)]
    [InlineData("Leeds holds first vote of post-Kroll era", true)]
    [InlineData("Kroll closes mill in Leeds", false)]
    public void WhoseItIsAndATickerAreNoNews(string line, bool isAside) => Wording.IsAside(Name("Kroll", line)).ShouldBe(isAside);

    [Theory]
    [InlineData("Kroll closes mill in Leeds", true)]
    [InlineData("Rain in Leeds: Mill owner Kroll opens its roof", true)]
    [InlineData("Leeds names the roof of its mill for Kroll", false)]
    [InlineData("Leeds mill has a new owner in Kroll of Bilbao", false)]
    [InlineData("Brandt leaves the Kroll agency in Leeds", false)]
    [InlineData("Winners of the year: Kroll, Brandt", false)]
    [InlineData("Betting tips, Kroll picks for the race in Leeds", false)]
    [InlineData("Mill owner Kroll on its new roof in Leeds", false)]
    public void ANameThatBeginsAClauseActs(string line, bool acts) => Wording.Acts(Name("Kroll", line)).ShouldBe(acts);

    [Theory]
    [InlineData("Gold rises in Leeds amid Kroll turmoil", true)]
    [InlineData("The mayor said so in Leeds for the first time since the fire, in which Kroll was hurt", true)]
    [InlineData("Amid the turmoil in Leeds, Kroll resigns", false)]
    [InlineData("Gold rises as Kroll resigns", false)]
    public void ACircumstanceIsNoNews(string line, bool isCircumstance) =>
        Wording.IsCircumstance(Name("Kroll", line)).ShouldBe(isCircumstance);

    [Theory]
    [InlineData("Critics of Krollcare met in Leeds", false)]
    [InlineData("Critics of Kroll's plan met in Leeds", true)]
    [InlineData("Krollcare is no plan of Kroll", true)]
    public void AWordThatBeginsWithANameDoesNotNameIt(string line, bool isNamed) =>
        new StoryNews("Ilse Kroll", line).IsNamed.ShouldBe(isNamed);

    [Theory]
    [InlineData("Bridge in Leeds closes; Kroll resigns", " Kroll resigns")]
    [InlineData("Kroll resigns. Bridge in Leeds closes", "Kroll resigns")]
    [InlineData("Kroll closes bridge in Leeds", "Kroll closes bridge in Leeds")]
    [InlineData("Bridge in Leeds: Kroll resigns", "Kroll resigns")]
    public void AClauseHasTheFact(string line, string clause) =>
        Wording.ClauseOf(Name("Kroll", line)).Trim(';', ':', '.', ' ').ShouldBe(clause.Trim());

    private static Fact Name(string name, string line) =>
        new(StoryTerms.PhraseHash(name), [WordStem.Hash(name.Split(' ')[^1])], name, line, InTitle: true, FactKind.Name);
}
