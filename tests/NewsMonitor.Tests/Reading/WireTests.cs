using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

/// <summary>Text messages of news agencies.</summary>
public sealed class WireTests
{
    private const string Body =
        "   Rotterdam (mwn) - The port reopened on Friday, and ships\r\nsailed again after four days.\r\n\r\n"
        + "   \"At last,\" said the harbor master.\r\n\r\n";

    private const string Notes = "# Notebook\r\n\r\n## Contacts\r\n- Tel: +31 10 555 0100\r\n\r\nmwn al br\r\n";

    [Fact]
    public void AMessageOfIptc7901IsAnArticle()
    {
        var article = Some.Article(
            "a.txt",
            Message("1ST LEAD\r\nPort reopens after a strike\r\nof four days\r\nBy Ann Lee, mwn =\r\n\r\n")
        );

        article.Title.ShouldBe(new("Port reopens after a strike of four days", "7901:headline"));
        article.Body.Value.ShouldBe(
            "Rotterdam (mwn) - The port reopened on Friday, and ships sailed again after four days.\n\n\"At last,\" said the harbor master."
        );
        (article.Source!.Value, string.Join('|', article.Authors.Value)).ShouldBe(("mwn", "Ann Lee"));
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 5, 13, 11, 37, 0, TimeSpan.Zero), "7901:date"));
    }

    /// <summary>Some systems save the text without the control characters around its parts.</summary>
    [Fact]
    public void AMessageMayHaveLostItsControlCharacters()
    {
        var article = Some.Article(
            "a.txt",
            "mwn00075 3 i 510    mwn 1003\n\n/Netherlands/strike/\n2ND LEAD\n3RD NET\nPort reopens\nBy Ann Lee, mwn  =\n \n"
                + "Rotterdam (mwn) - The port reopened on Friday, and ships\nsailed again.\n\nmwn al br\n\n\n131137 GMT Mai 26\n"
        );

        article.Title.ShouldBe(new("Port reopens", "7901:headline"));
        article.Body.Value.ShouldBe("Rotterdam (mwn) - The port reopened on Friday, and ships sailed again.");
        (article.Source!.Value, string.Join('|', article.Authors.Value)).ShouldBe(("mwn", "Ann Lee"));
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 5, 13, 11, 37, 0, TimeSpan.Zero), "7901:date"));
    }

    [Fact]
    public void AMessageOfKyodoHasItsParagraphsIndented()
    {
        var article = Some.Article(
            "a.txt",
            "\u0001a0105KYODO\u001F_koko-\r\nu s\u0014\u0012 BC-Port   09-05 0344\r\n\u0002BC-Port\r\nPort reopens after a strike+\r\n"
                + "     ROTTERDAM, May 9 Kyodo - The port reopened on Friday, and \r\nships sailed again.\r\n"
                + "     It had been closed.\r\n==Kyodo\r\n\u0003KWS-21:37-09-05-26\u0004\r\n"
        );

        article.Title.ShouldBe(new("Port reopens after a strike", "1312:headline"));
        article.Body.Value.ShouldBe(
            "ROTTERDAM, May 9 Kyodo - The port reopened on Friday, and ships sailed again.\n\nIt had been closed."
        );
        (article.Source!.Value, article.Published!.Value.Date).ShouldBe(("Kyodo", new DateTime(2026, 5, 9)));
    }

    [Theory]
    [InlineData("Port reopens =\r\n\r\n", "Port reopens")]
    [InlineData("Port reopens\r\n\r\n", "Port reopens")]
    [InlineData("(Summary 1430)\r\nPort reopens=\r\n\r\n", "Port reopens")]
    [InlineData("", "Netherlands strike")]
    public void TheHeadlineIsAboveTheText(string head, string title)
    {
        var article = Some.Article("a", Message(head));

        article.Title.Value.ShouldBe(title);
        article.Body.Value.ShouldStartWith("Rotterdam (mwn) - ");
        article.Body.Value.ShouldEndWith("said the harbor master.");
    }

    [Fact]
    public void AHashtagAtTheStartOfALineIsText() =>
        Some.Article(
                "a.txt",
                Message("Port reopens =\r\n\r\n")
                    .Replace(
                        "and ships\r\nsailed again",
                        "said the founder of\r\n#PortToo and of\r\n#2026",
                        StringComparison.Ordinal
                    )
            )
            .Body.Value.ShouldContain("the founder of #PortToo and of #2026 after four days.");

    [Fact]
    public void ABylineMayHaveAMarkOfItsOwn()
    {
        var article = Some.Article("a.txt", Message("Port reopens after a strike =\r\nBy Ann Lee, mwn =\r\n\r\n"));

        (article.Title.Value, article.Authors.Value.ShouldHaveSingleItem()).ShouldBe(("Port reopens after a strike", "Ann Lee"));
        article.Body.Value.ShouldStartWith("Rotterdam (mwn) - ");
    }

    [Fact]
    public void LegacyCharactersAndSeveralMessagesAreRead()
    {
        var messages =
            Message("Hafen geöffnet =\r\n\r\n")
            + Message("Häfen geöffnet =\r\n\r\n").Replace("May", "Mai", StringComparison.Ordinal);

        var parts = Some.Reader().Parts("a.dat", Encoding.Latin1.GetBytes(messages));

        parts
            .Select(part => (part.Name, part.Result.Article!.Title.Value))
            .ShouldBe([("1", "Hafen geöffnet"), ("2", "Häfen geöffnet")]);
        parts[1].Result.Article!.Published!.Value.Hour.ShouldBe(11);
    }

    [Fact]
    public void AMessageOfAnpa1312IsAnArticle()
    {
        const string Message =
            "\x16\x16\u0001w2870\u001fwire\r\nf l\u0013\u0011 BC-NL--Port Strike   05-13 0466\r\n\u0002^BC-NL--Port Strike,466<\r\n"
            + "^Port reopens after strike<\r\n^AP Photo XNP101, XNP102<\r\n^Eds: Updates.<\r\n^By ANN LEE and BO RAY=\r\n^Meridian Wire=\r\n"
            + "\t   ROTTERDAM (MWN) _ The port reopened. \r\n \r\n\t   ``At last,'' said the harbor master.<\r\n\t   ___\r\n"
            + "\u0003MWN-WF-05-13-26 1509GMT<\r\n\u000c\r\n\u0004";
        var article = Some.Article("a.tst", Message);

        article.Title.Value.ShouldBe("Port reopens after strike");
        article.Body.Value.ShouldBe("ROTTERDAM (MWN) — The port reopened.\n\n“At last,” said the harbor master.");
        (article.Source!.Value, string.Join('|', article.Authors.Value)).ShouldBe(("MWN", "Ann Lee|Bo Ray"));
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 13, 15, 9, 0, TimeSpan.Zero));
    }

    [Fact]
    public void AMessageThatIsCutOffIsReadAsFarAsItGoes()
    {
        var message = Message("Port reopens =\r\n\r\n");

        Some.Article("a", message[..message.IndexOf("\"At last", StringComparison.Ordinal)])
            .Body.Value.ShouldEndWith("four days.");
        Some.Rejection("a", message[..message.IndexOf('\x02')]).Kind.ShouldBe(RejectionKind.NoText);
    }

    [Fact]
    public void FillersBeforeAMessageAreSkipped() =>
        Some.Article("a.txt", "\x7f\x7f\r\n" + Message("Port reopens =\r\n\r\n")).Title.Value.ShouldBe("Port reopens");

    private static string Message(string head) =>
        $"\u0001eca062 4 i 211 ccccb   mwn 061\r\n\r\nNetherlands/strike/\r\n\u0002{head}{Body}{Notes}\r\n\u0003131137 GMT May 26 \r\n\x7f\r\n\x04";
}
