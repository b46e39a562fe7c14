using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.News.Articles;

public sealed class NoticeKindTests
{
    [Theory]
    [InlineData(
        "Arden Shipping 4th qtr",
        "Shr 34 cts vs 28 cts. Net 1,200,000 vs 980,000. Revs 14.1 mln vs 12.9 mln.",
        "results"
    )]
    [InlineData("Kestrel Steel sets payout", "Qtly div 10 cts vs 10 cts prior. Pay April 3. Record March 20.", "dividends")]
    [InlineData(
        "Fund cuts stake in Halden",
        "It sold 120,000 shares at 12.50 between June 1 and June 9 and holds 8.6 pct.",
        "stakes"
    )]
    [InlineData("Issues 8 pct eurobond", "100 mln due 1998 at 101 3/4, coupon 8 pct, pay date May 7.", "bonds")]
    [InlineData("Weekend fixtures", "Halifax v Leeds 15:00. Calder v Porto 17:30. Galway v Ghent 20:00.", "fixtures")]
    public void TextsThatAreMostlyFiguresAreNotices(string title, string body, string kind) =>
        NoticeKind.Of(title, body).ShouldBe(kind);

    [Theory]
    [InlineData(
        "Arden Shipping profit falls",
        "Arden Shipping said that its quarterly results were hit by the strike in Rotterdam. Net income fell by a third to 12 "
            + "million euros, and the board will decide on the dividend in May. The head of the company blamed the port."
    )]
    [InlineData("Stocks plunge 508 points", "The Dow fell 508 points, or 22.6 percent, to 1738 on Monday.")]
    public void ReportsAreNot(string title, string body) => NoticeKind.Of(title, body).ShouldBeNull();
}
