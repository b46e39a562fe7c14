using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.News.Articles;

public sealed class QuoteKeyTests
{
    [Theory]
    [InlineData("“We will rebuild the line in a year.”")]
    [InlineData("\"We will rebuild the line -- in a year,\"")]
    [InlineData("‘WE WILL REBUILD THE LINE, IN A YEAR OR TWO’")]
    public void OutletsThatMarkAndCutAQuoteDifferentlyQuoteTheSame(string quote) =>
        QuoteKey.Of(quote).ShouldBe(QuoteKey.Of("we will rebuild the line in a year"));

    [Theory]
    [InlineData("“We will close the line in a year.”")]
    [InlineData("“We will rebuild”")]
    [InlineData("“…”")]
    public void OtherWordsAreAnotherQuote(string quote) =>
        QuoteKey.Of(quote).ShouldNotBe(QuoteKey.Of("we will rebuild the line in a year"));
}
