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
    [InlineData("Two were hurt, according to the Kroll agency", true)]
    [InlineData("Via Kroll: Two were hurt in Leeds fire", true)]
    [InlineData("According to Brandt, the agency hurt Kroll", false)]
    public void WhoSaysItIsNoNews(string line, bool isSource) => Wording.IsSource(Name("Kroll", line)).ShouldBe(isSource);

    [Theory]
    [InlineData("Kroll’s roof collapses in Leeds", true)]
    [InlineData("Roof of mill (Kroll) collapses", true)]
    [InlineData("Leeds holds first vote of post-Kroll era", true)]
    [InlineData("Kroll closes mill in Leeds", false)]
    public void WhoseItIsAndATickerAreNoNews(string line, bool isAside) => Wording.IsAside(Name("Kroll", line)).ShouldBe(isAside);

    [Theory]
    [InlineData("Gold rises in Leeds amid Kroll turmoil", true)]
    [InlineData("Gold rises as Kroll resigns", false)]
    public void ACircumstanceIsNoNews(string line, bool isCircumstance) =>
        Wording.IsCircumstance(Name("Kroll", line)).ShouldBe(isCircumstance);

    [Theory]
    [InlineData("Bridge in Leeds closes; Kroll resigns", " Kroll resigns")]
    [InlineData("Kroll resigns. Bridge in Leeds closes", "Kroll resigns")]
    [InlineData("Kroll closes bridge in Leeds", "Kroll closes bridge in Leeds")]
    public void AClauseHasTheFact(string line, string clause) =>
        Wording.ClauseOf(Name("Kroll", line)).Trim(';', '.', ' ').ShouldBe(clause.Trim());

    private static Fact Name(string name, string line) =>
        new(StoryTerms.PhraseHash(name), [WordStem.Hash(name.Split(' ')[^1])], name, line, InTitle: true, FactKind.Name);
}
