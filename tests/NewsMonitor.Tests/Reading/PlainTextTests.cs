using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Reading;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("the first line is the headline", "Port reopens\n\nShips sail.", "Port reopens", "first line", "Ships sail.")]
    [InlineData(
        "empty lines and rulers come before it",
        "\n\n=====\nPort reopens\nShips sail.",
        "Port reopens",
        "first line",
        "Ships sail."
    )]
    [InlineData(
        "Markdown's hash is not part of it",
        "# Port reopens\n\nShips sail.",
        "Port reopens",
        "first line",
        "Ships sail."
    )]
    [InlineData(
        "a labelled title wins",
        "Title: Port reopens\nSource: Gazette\n\nShips sail.",
        "Port reopens",
        "text:title",
        "Ships sail."
    )]
    [InlineData(
        "one line lends its first sentence",
        "The port has reopened. Ships sail again.",
        "The port has reopened.",
        "first line",
        "Ships sail again."
    )]
    [InlineData(
        "an hour's abbreviation ends no sentence",
        "The blast at the port happened at 5 a.m. on Monday, police said. Two people died.",
        "The blast at the port happened at 5 a.m. on Monday, police said.",
        "first line",
        "Two people died."
    )]
    [InlineData(
        "nor does that of a month",
        "Shares of the port rose on Sept. 5 by two percent. Traders cheered.",
        "Shares of the port rose on Sept. 5 by two percent.",
        "first line",
        "Traders cheered."
    )]
    [InlineData(
        "nor that of a title",
        "The port was reopened on Monday by Prof. Ann Lee of Leeds. Traders cheered.",
        "The port was reopened on Monday by Prof. Ann Lee of Leeds.",
        "first line",
        "Traders cheered."
    )]
    [InlineData(
        "a sentence alone is the text",
        "The port has reopened after two weeks.",
        "Port figures",
        "file name",
        "The port has reopened after two weeks."
    )]
    [InlineData("a file without letters is called by its name", "1 2 3\n4 5 6", "Port figures", "file name", "1 2 3 4 5 6")]
    public void TheHeadlineIsFound(string why, string text, string title, string from, string body)
    {
        var article = Some.Article("port-figures.txt", text);
        (article.Title.Value, article.Title.From, article.Body.Value).ShouldBe((title, from, body), why);
    }

    [Theory]
    [InlineData("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Port reopens\\par Ships sail.}", "a Rich Text document")]
    [InlineData("<?xml version=\"1.0\"?>\n<letter><line>Port reopens</line><line>Ships sail.</line></letter>", "an XML document")]
    [InlineData("%!PS-Adobe-3.0\n/Times findfont (Port reopens) show", "a PostScript document")]
    public void WhatOnlyCallsItselfATextIsRejected(string text, string what)
    {
        Some.Rejection("port.txt", text).Reason.ShouldContain(what);
        Some.Rejection("port.md", text).Reason.ShouldContain(what);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n")]
    [InlineData("<!DOCTYPE html>\n")]
    public void APageThatCallsItselfATextIsAPage(string start)
    {
        var page =
            start
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Port reopens</title></head><body><h1>Port reopens</h1>"
            + "<p>Ships sail again from the port of Rotterdam, which reopened on Friday after four days.</p></body></html>";
        Some.Article("port.txt", page).Title.Value.ShouldBe("Port reopens");
        Some.Article("port.md", page).Body.Value.ShouldStartWith("Ships sail again");
    }

    [Fact]
    public void LabelsSayWhoWhereAndWhen()
    {
        var article = Some.Article(
            "a.txt",
            "Port reopens\nBy Ann Lee and Bob Ray\nSource: Harbour Gazette\nDate: 3 May 2026\nURL: "
                + "https://g.example/a?utm_id=1\nLanguage: en-GB\n\nShips sail."
        );
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        article.Source!.Value.ShouldBe("Harbour Gazette");
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero));
        article.Url!.Value.ToString().ShouldBe("https://g.example/a");
        article.Language!.Value.ShouldBe("en");
    }

    [Theory]
    [InlineData("https://g.example/a\nPort reopens\nBy Ann Lee\n\nShips sail.")]
    [InlineData("Port reopens\nhttps://g.example/a\nBy Ann Lee\n\nShips sail.")]
    [InlineData(
        "Title: Port reopens\r\nSection: UK\r\nPage: 7\r\nAuthor: Ann Lee\r\nURL: https://g.example/a\r\n\r\nShips sail."
    )]
    public void AddressesAndUnknownLabelsAreNoText(string text)
    {
        var article = Some.Article("a.txt", text);
        (article.Title.Value, article.Body.Value).ShouldBe(("Port reopens", "Ships sail."));
        (article.Url!.Value.AbsoluteUri, article.Authors.Value.ShouldHaveSingleItem()).ShouldBe(
            ("https://g.example/a", "Ann Lee")
        );
    }

    [Fact]
    public void ATextMayBeginLikeALabel() =>
        Some.Article("a.txt", "Port reopens\nBy Ann Lee\nRotterdam: Ships sail.\nCrews cheer.")
            .Body.Value.ShouldStartWith("Rotterdam:");

    [Theory]
    [InlineData("By the numbers: the Rotterdam strike\n\nShips sail.", "By the numbers: the Rotterdam strike", 0)]
    [InlineData("By Any Measure, Inflation Is Cooling\n\nShips sail.", "By Any Measure, Inflation Is Cooling", 0)]
    [InlineData("By This Time Next Year the Port Is Open\n\nShips sail.", "By This Time Next Year the Port Is Open", 0)]
    [InlineData("By Will Lee\nPort reopens\n\nShips sail.", "Port reopens", 1)]
    [InlineData("Port reopens\nBy our own correspondent\n\nShips sail.", "Port reopens", 0)]
    [InlineData("Port reopens\nBy Ann Lee\n\nShips sail.", "Port reopens", 1)]
    public void AHeadlineMayBeginLikeAByline(string text, string title, int authors)
    {
        var article = Some.Article("a.txt", text);
        (article.Title.Value, article.Authors?.Value.Count ?? 0, article.Body.Value).ShouldBe((title, authors, "Ships sail."));
    }

    [Theory]
    [InlineData(
        "Source: Microsoft to buy game maker Activision\n\nShips sail.",
        "Source: Microsoft to buy game maker Activision",
        null
    )]
    [InlineData("Source: the minister will step down\nBy Ann Lee\n\nShips sail.", "Source: the minister will step down", null)]
    [InlineData(
        "Source: the Gazette of the harbor town\nPort reopens\n\nShips sail.",
        "Port reopens",
        "the Gazette of the harbor town"
    )]
    [InlineData("Source: Harbour Gazette\nPort reopens\n\nShips sail.", "Port reopens", "Harbour Gazette")]
    public void AHeadlineMayBeginLikeALabel(string text, string title, string? source)
    {
        var article = Some.Article("a.txt", text);
        (article.Title.Value, article.Source?.Value, article.Body.Value).ShouldBe((title, source, "Ships sail."));
    }

    [Fact]
    public void ALineThatIsADateIsNotText()
    {
        var article = Some.Article("a.txt", "Port reopens\n3 May 2026, 10:11 BST\n\nShips sail.");
        article.Published!.Value.ShouldBe(new DateTimeOffset(2026, 5, 3, 10, 11, 0, TimeSpan.FromHours(1)));
        article.Body.Value.ShouldBe("Ships sail.");
    }

    [Fact]
    public void OneSentenceUnderANameThatIsNoHeadlineIsBothAndAnalyzedOnce()
    {
        var article = Some.Article("a1.txt", "The port has reopened after two weeks.\n");
        (article.Title.Value, article.Body.Value).ShouldBe((article.Body.Value, "The port has reopened after two weeks."));
        ArticleDetails.AnalyzedText(article, 1_000).ShouldBe(article.Body.Value);
    }

    [Theory]
    [InlineData("https://g.example/a")]
    [InlineData("\nhttps://g.example/a\r\nhttps://g.example/b\n")]
    [InlineData("[InternetShortcut]\r\nURL=https://g.example/a\r\n")]
    public void AnAddressAloneIsNotAnArticle(string text) =>
        Some.Rejection("a.txt", text)
            .ShouldBe(
                new(
                    RejectionKind.NotAnArticle,
                    "The file contains only an address; save the page that it leads to, and drop that file."
                )
            );

    [Fact]
    public void WrappedLinesJoinAndLongLinesAreParagraphs()
    {
        var sentence = string.Concat(Enumerable.Repeat("Ships sail again and crews cheer. ", 5)).Trim();
        Some.Article("a.txt", "Title\n\none\r\ntwo\r\n\r\nthree").Body.Value.ShouldBe("one two\n\nthree");
        Some.Article("a.txt", $"Title\n{sentence}\n{sentence}").Body.Value.ShouldBe($"{sentence}\n\n{sentence}");
    }

    [Fact]
    public void AHeadlineIsOneLineAndCarriesNoHeader()
    {
        var article = Some.Article("a.json", """{"title":"Port\r\nBcc: all@example.com","body":"Ships sail."}""");
        article.Title.Value.ShouldBe("Port Bcc: all@example.com");
    }

    [Fact]
    public void AHeadlineAloneIsNotAnArticle() =>
        Some.Rejection("a.txt", "Title: Port reopens\n")
            .ShouldBe(new(RejectionKind.NoText, "The file has no text below the headline; add the article's text."));
}
