using NewsMonitor.News.Copies;
using NewsMonitor.Tests.Reading;

namespace NewsMonitor.Tests.News.Copies;

public sealed class FingerprintTests
{
    private const string Text = "Port reopens\n\nShips sail \"again\", for 1.5 million - at last.";

    [Theory]
    [InlineData("typography", "PORT REOPENS\n\nShips sail “again”,  for 1.5 million – at last")]
    [InlineData("paragraphs", "Port reopens\nBy Ann Lee\n\nShips sail \"again\",\nfor 1.5 million - at last.")]
    [InlineData("invisible characters", "Port re\u00ADopens\n\nShips sail \"again\u200B\", for 1.5 million - at last.")]
    public void CopiesShareIt(string differIn, string copy) => Of("b.txt", copy).ShouldBe(Of("a.txt", Text), differIn);

    [Fact]
    public void CopiesInAnotherFormatShareIt()
    {
        Of("a.json", """{"title":"Port reopens","body":"Ships sail \"again\", for 1.5 million - at last."}""")
            .ShouldBe(Of("a.txt", Text));
        Of("a.html", "<title>Port reopens</title><p>Ships sail &quot;again&quot;, for 1.5 million - at last.</p>")
            .ShouldBe(Of("a.txt", Text));
    }

    [Theory]
    [InlineData("Port reopens\n\nShips sail \"again\", for 15 million - at last.")]
    [InlineData("Port reopens\n\nShips sail \"again\", for 1.5 million € - at last.")]
    [InlineData("Port reopens\n\nShips sail \"again\", for 1.5 million - at least.")]
    [InlineData("Ports reopen\n\nShips sail \"again\", for 1.5 million - at last.")]
    public void OtherNewsHasAnotherFingerprint(string text) => Of("a.txt", text).ShouldNotBe(Of("a.txt", Text));

    [Theory]
    [InlineData("Nikkei closes\n\nThe index: -1.2%.", "Nikkei closes\n\nThe index: 1.2%.", false)]
    [InlineData("Nikkei closes\n\nThe index: -1.2%.", "Nikkei closes\n\nThe index: \u22121.2%.", true)]
    [InlineData("Weather\n\nTonight (-5 degrees).", "Weather\n\nTonight (–5 degrees).", true)]
    [InlineData("COVID-19 returns\n\nLeeds 2-1 Hull.", "COVID‑19 returns\n\nLeeds 2–1 Hull.", true)]
    public void AMinusCountsHoweverItIsWritten(string text, string other, bool isCopy) =>
        (Of("a.txt", text) == Of("a.txt", other)).ShouldBe(isCopy);

    [Fact]
    public void ItIsLegalInATableKeyAndABlobName() => Of("a.txt", Text).ShouldMatch("^[0-9a-f]{32}$");

    private static string Of(string name, string text) => Fingerprint.Of(Some.Article(name, text));
}
