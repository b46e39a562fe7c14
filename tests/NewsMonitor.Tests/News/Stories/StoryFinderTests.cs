using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class StoryFinderTests
{
    [Fact]
    public void HeadlinesOnOneEventAreOneStory()
    {
        Stories(
                Reader.Report("a", "Thai parliament names coup leader Prayuth prime minister"),
                Reader.Report("b", "Storm Ilse closes schools and harbor in Galway"),
                Reader.Report("c", "Coup leader Prayuth elected prime minister by Thai parliament"),
                Reader.Report("d", "Galway schools and harbor closed by Storm Ilse"),
                Reader.Report("e", "Museum of modern art opens in Porto")
            )
            .ShouldBe(["a c", "b d", "e"]);
    }

    /// <summary>A name of one word is two terms: the name and its word.</summary>
    [Fact]
    public void ANameInCommonMakesNoStory()
    {
        Stories(
                Reader.Report("a", "Zelenskyy opens museum in Porto"),
                Reader.Report("b", "Dozens of bees escape at airport"),
                Reader.Report("c", "Court thanks Zelenskyy for letter")
            )
            .ShouldBe(["a", "b", "c"]);
    }

    /// <summary>Both are about one company in one town, and each of them is told in much the same words.</summary>
    [Fact]
    public void TwoEventsWithNamesInCommonAreTwoStories()
    {
        string[] fire =
        [
            "A fire destroyed the Arden Shipping warehouse in Lyon on Monday. "
                + "Firefighters fought the blaze with 40 engines all night.",
            "Firefighters fought all night against a blaze in Lyon that destroyed the warehouse of Arden Shipping. "
                + "40 engines came.",
            "The warehouse of Arden Shipping in Lyon was destroyed by fire on Monday. "
                + "40 engines fought the blaze through the night.",
        ];
        string[] trial =
        [
            "The former head of Arden Shipping went on trial in Lyon on Monday, accused of bribing officials. "
                + "Prosecutors want jail.",
            "Prosecutors in Lyon accused the former head of Arden Shipping of bribing officials as the "
                + "trial opened on Monday.",
            "Accused of bribing officials, the former head of Arden Shipping faced prosecutors as a " + "trial opened in Lyon.",
        ];

        Stories(
                Reader.Report("a", "Fire destroys Arden Shipping warehouse in Lyon", fire[0]),
                Reader.Report("b", "Blaze in Lyon destroys Arden Shipping warehouse", fire[1]),
                Reader.Report("c", "Arden Shipping warehouse in Lyon burns down", fire[2]),
                Reader.Report("d", "Former Arden Shipping head on trial in Lyon", trial[0]),
                Reader.Report("e", "Bribery trial of former Arden Shipping head opens", trial[1]),
                Reader.Report("f", "Former head of Arden Shipping faces bribery trial", trial[2])
            )
            .ShouldBe(["a b c", "d e f"]);
    }

    [Fact]
    public void NoticesShareATemplateNotAnEvent()
    {
        var first = Dividend("a", "Arden Shipping", 12, "April 3");
        var second = Dividend("b", "Kestrel Steel", 14, "April 9");

        first.Notice.ShouldBe("dividends");
        Stories(first, second).ShouldBe(["a", "b"]);
        var found = StoryFinder.Find([first, second]);
        found[0].Storyline.ShouldNotBe(found[1].Storyline);
    }

    [Fact]
    public void TheFurnitureOfAnOutletCountsLess()
    {
        const string furniture = "Subscribe to the Tidewater Gazette newsletter";
        List<StoryArticle> articles =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => Reader.Report($"g{i}", $"Mayor{i} speaks", $"Budget{i}. {furniture}.", "Gazette")),
            .. Enumerable.Range(0, 80).Select(i => Reader.Report($"o{i}", $"Council{i} meets", $"Road{i} closed.", "Ledger")),
        ];
        var weights = InverseDocumentFrequency.Of(articles.ConvertAll(article => article.Terms));

        var outlets = OutletTerms.Learn(articles, weights);

        outlets.DiscountFor("Gazette")(WordStem.Hash("newsletter")).ShouldBeLessThan(0.5f);
        outlets.DiscountFor("Gazette")(WordStem.Hash("mayor3")).ShouldBe(1);
        outlets.DiscountFor("Ledger")(WordStem.Hash("newsletter")).ShouldBe(1);
    }

    private static StoryArticle Dividend(string id, string company, int cents, string day) =>
        Reader.Report(
            id,
            $"{company} declares quarterly dividend",
            $"Qtly div {cents} cts vs {cents} cts prior. Pay {day}. Record March {cents + 6}. Payable on 1,200,000 shares of 5 euros."
        );

    private static IEnumerable<string> Stories(params StoryArticle[] articles) =>
        StoryFinder.Find(articles).Select(story => string.Join(' ', story.Originals.Select(i => articles[i].Id)));
}
