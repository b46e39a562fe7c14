using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("1.2 million euros", "1,200,000 euros")]
    [InlineData("a fine of $3bn", "three billion dollars")]
    [InlineData("eleven ships", "11 ships")]
    [InlineData("6 percent", "6%")]
    [InlineData("about 1,040 people", "1,000 people")]
    public void OneFigureInTwoSpellingsIsOne(string one, string other) => Hashes(one).ShouldBe(Hashes(other));

    [Theory]
    [InlineData("104 dead", "108 dead")]
    [InlineData("6 percent", "6 people")]
    [InlineData("1.2 million", "1.4 million")]
    public void OtherFiguresAreOthers(string one, string other) => Hashes(one).ShouldNotBe(Hashes(other));

    [Theory]
    [InlineData("in 2026")]
    [InlineData("on 23 November")]
    [InlineData("on June 9, at 14:30")]
    [InlineData("won 3-2")]
    [InlineData("the A380")]
    [InlineData("the 3rd time, at 0500")]
    [InlineData("2026-11-23")]
    [InlineData("")]
    public void DatesTimesAndNamesAreNotFigures(string text) => Hashes(text).ShouldBeEmpty();

    [Fact]
    public void AFigureSaysWhereItStands()
    {
        const string text = "Toll rises to 41 after 1.2 million flee";
        Figures.In(text).Select(figure => text.Substring(figure.Start, figure.Length)).ShouldBe(["41", "1.2 million"]);
    }

    private static List<uint> Hashes(string text) => [.. Figures.In(text).Select(figure => figure.Hash)];
}
