using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.News.WatchLists;

public sealed class PhraseWordsTests
{
    [Theory]
    [InlineData("movie", "Movies")]
    [InlineData("city", "Cities")]
    [InlineData("hero", "Heroes")]
    [InlineData("shoe", "Shoes")]
    [InlineData("virus", "Viruses")]
    [InlineData("bus", "Buses")]
    [InlineData("gas", "Gases")]
    [InlineData("house", "Houses")]
    [InlineData("box", "Boxes")]
    [InlineData("niche", "Niches")]
    [InlineData("headache", "Headaches")]
    [InlineData("breach", "Breaches")]
    [InlineData("rail strike", "Rail strikes")]
    public void SingularAndPluralAreOne(string one, string several) => PhraseWords.Fold(several).ShouldBe(PhraseWords.Fold(one));

    [Theory]
    [InlineData("car", "care")]
    [InlineData("plan", "plane")]
    [InlineData("ski", "sky")]
    [InlineData("to", "toe")]
    [InlineData("who", "The Who")]
    public void OtherWordsAreOthers(string one, string other) => PhraseWords.Fold(other).ShouldNotBe(PhraseWords.Fold(one));
}
