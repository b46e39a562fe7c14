using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class FigureContextTests
{
    [Theory]
    [InlineData("S&P 500 falls", true)]
    [InlineData("New iPhone 17 sells well", true)]
    [InlineData("Version 18.7 is out", true)]
    [InlineData("How COVID-19 spread in Leeds", true)]
    [InlineData("Voters in Leeds reject Proposition 50, and the mayor resigns", true)]
    [InlineData("Shares fall by 18.7%", false)]
    [InlineData("Toll Rises in Leeds Flood, Killing 27", false)]
    [InlineData("About 500 leave Leeds", false)]
    public void TheNumberOfAnIndexOrAModelIsNoCount(string text, bool isOfAName) =>
        FigureContext.IsOfAName(text, Only(text)).ShouldBe(isOfAName);

    [Theory]
    [InlineData("two ships sink", true)]
    [InlineData("shares fall 2%", false)]
    [InlineData("costs $5", false)]
    [InlineData("2 million flee", false)]
    public void ACountBelowTenIsSmall(string text, bool isSmall) =>
        FigureContext.IsSmallCount(text, Only(text)).ShouldBe(isSmall);

    [Theory]
    [InlineData("first visit in 19 months", true)]
    [InlineData("an 11-year-old wins", true)]
    [InlineData("Anneke Vries (23) wins", true)]
    [InlineData("19 ships sink", false)]
    public void ADurationIsNoCount(string text, bool isOfTime) => FigureContext.IsOfTime(text, Only(text)).ShouldBe(isOfTime);

    [Theory]
    [InlineData("lamps under $25 in Leeds", true)]
    [InlineData("up to 90% off lamps", true)]
    [InlineData("49+ lamps that last", true)]
    [InlineData("90% of lamps fail", false)]
    public void AnOfferIsNoCount(string text, bool isOfOffer) => FigureContext.IsOfOffer(text, Only(text)).ShouldBe(isOfOffer);

    private static Figure Only(string text) => Figures.In(text).ShouldHaveSingleItem();
}
