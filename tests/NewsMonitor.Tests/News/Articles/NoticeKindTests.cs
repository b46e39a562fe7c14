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
        "ARDEN UNIT <ARD> LIFTS <KSTL.O> STAKE",
        "Arden Bell Corp, a unit of Arden Inc, said it increased its stake in Kestrel common stock to 1,349,884 shares, or 27.9 "
            + "pct of the total outstanding, from a previous figure of 24.1 pct. In a filing with the commission, it said that it "
            + "had bought 183,000 shares.",
        "stakes"
    )]
    [InlineData(
        "HALDEN REALTY <HRI.O> PAYOUT CUT",
        "Qtly div 24 cts vs 28 cts in prior qtr. Payable November 25. Record October 30. NOTE: It said that the lower dividend "
            + "reflects a decline in the rents of two of its buildings, and the sale of a third one early in the year, which had "
            + "been planned for some time.",
        "dividends"
    )]
    public void ANoticeInSentencesNamesItsKindInTheHeadline(string title, string body, string kind) =>
        NoticeKind.Of(title, body).ShouldBe(kind);

    [Theory]
    [InlineData(
        "Arden board weighs bid",
        "Kestrel said that its stake in Arden, which it bought for 12 million euros in 1998, is not for sale. The board of Arden "
            + "weighs a bid of 45 euros a share for all of the company, and 3 banks advise it."
    )]
    [InlineData(
        "Arden Shipping profit falls",
        "Arden Shipping said that its quarterly results were hit by the strike in Rotterdam. Net income fell by a third to 12 "
            + "million euros, and the board will decide on the dividend in May. The head of the company blamed the port."
    )]
    [InlineData("Stocks plunge 508 points", "The Dow fell 508 points, or 22.6 percent, to 1738 on Monday.")]
    public void ReportsAreNot(string title, string body) => NoticeKind.Of(title, body).ShouldBeNull();
}
