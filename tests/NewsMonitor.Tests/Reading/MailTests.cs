using System.Text;

namespace NewsMonitor.Tests.Reading;

public sealed class MailTests
{
    internal const string First = "The harbor council of Wexmouth voted on Monday to close the old fish market.";
    internal const string Second = "Mayor Edith Polland said the decision was painful but necessary.";
    internal const string Header =
        "From: Wexmouth Gazette <news@gazette.example>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 +0200\n";

    [Fact]
    public void ANewsletterIsAnArticle()
    {
        var article = Some.Article(
            "a.eml",
            $"Received: by x\n{Header}Subject: =?utf-8?Q?Caf=C3=A9_closes?=\nContent-Type: text/plain; charset=utf-8\n"
                + $"Content-Transfer-Encoding: quoted-printable\n\n{First}\n\nCaf=C3=A9 owners disag=\nree.\n"
        );

        article.Title.ShouldBe(new("Café closes", "mail:Subject"));
        article.Source.ShouldBe(new("Wexmouth Gazette", "mail:From"));
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 6, 9, 7, 0, 0, TimeSpan.Zero), "mail:Date"));
        article.Body.Value.ShouldBe($"{First}\n\nCafé owners disagree.");
    }

    /// <summary>Old programs write the letters of a subject as they are, in the charset of the text.</summary>
    [Theory]
    [InlineData("; charset=windows-1251")]
    [InlineData("")]
    public void ASubjectMayHaveTheCharsetOfTheText(string charset)
    {
        const string Text = "Порт Роттердама снова открыт, и корабли вышли в море после четырёх дней ожидания у берега.";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var article = Some.Read(
                "a.eml",
                Encoding
                    .GetEncoding(1251)
                    .GetBytes($"{Header}Subject: Порт снова открыт\nContent-Type: text/plain{charset}\n\n{Text}\n")
            )
            .Article.ShouldNotBeNull();

        (article.Title.Value, article.Body.Value).ShouldBe(("Порт снова открыт", Text));
    }

    /// <summary>
    /// RFC 3676: a line that ends in a space goes on in the next one, without the space if <c>delsp</c> says so.
    /// </summary>
    [Theory]
    [InlineData("flowed", "Monday \nto close")]
    [InlineData("flowed; delsp=yes", "Mon \nday  \nto close")]
    public void LinesThatFlowAreOne(string format, string broken)
    {
        var text = First.Replace("Monday to close", broken, StringComparison.Ordinal);

        var article = Some.Article(
            "a.eml",
            $"{Header}Subject: Market closes\nContent-Type: text/plain; charset=utf-8; format={format}\n\n{text}\n\n{Second}\n"
        );

        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Theory]
    [InlineData("saved.txt", "")]
    [InlineData("saved", "\uFEFF")]
    [InlineData("saved.html", "\r\n")]
    public void TextThatBeginsLikeAMailIsOne(string name, string before)
    {
        var article = Some.Article(name, $"{before}{Header}Subject: Market closes\n\n{First}\n\n{Second}\n");

        article.Title.Value.ShouldBe("Market closes");
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Theory]
    [InlineData("Title: Market closes\nDate: 2026-06-09\n\n" + First)]
    [InlineData("From Wexmouth with love\n\n" + First)]
    [InlineData("From: a town that sleeps\n\n" + First)]
    [InlineData("Source: Gazette\nAuthor: Ann Lee\n\nMarket closes\n\n" + First)]
    public void OtherTextIsNoMail(string text) => Some.Article("a.txt", text).Title.From.ShouldNotStartWith("mail:");

    [Fact]
    public void HtmlIsPreferredWithoutWhatReadersDoNotSeeAndWithoutTheFooter()
    {
        var article = Some.Article(
            "a.eml",
            $"{Header}Subject: [EXTERNAL] Re: Market closes\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
                + "boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nSee the HTML.\n"
                + "--b\nContent-Type: text/html; charset=utf-8\n\n<html lang=en><body><div style=\"display: "
                + "none\">Preheader</div>"
                + "<p><a href=\"https://news.gazette.example/web/17?utm_source=mail\">View in your browser</a></p>"
                + $"<table><tr><td><p>{First}</p><p>{Second}</p></td></tr></table>"
                + "<p>You are receiving this email because you subscribed.</p><p>Unsubscribe | 1 Quay "
                + "Street</p></body></html>\n--b--\n"
        );

        article.Title.Value.ShouldBe("Market closes");
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
        article.Url!.Value.AbsoluteUri.ShouldBe("https://news.gazette.example/web/17");
        article.Language!.Value.ShouldBe("en");
    }

    [Theory]
    [InlineData("windows-1251", "Мэр закрыл рынок в понедельник, сообщает газета.")]
    [InlineData("iso-2022-jp", "市長は月曜日に市場を閉鎖した。")]
    public void TheCharsetOfAPartIsThatOfItsHeader(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes($"{Header}Subject: S\nContent-Type: text/plain; charset={charset}\n\n"),
            .. encoding.GetBytes(text),
        ];

        Some.Read("a.eml", mail).Article!.Body.Value.ShouldBe(text);
    }

    [Fact]
    public void TheLinesAroundTheTextAreNoText()
    {
        var article = Some.Article(
            "a.eml",
            $"{Header}Subject: R: Market closes\nMIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Market "
                + "closes</h1><p>By Ann Lee</p>"
                + $"<p>{First}</p><a href=x>Read the full story</a><p>{Second}</p><a href=x>Share</a>"
        );

        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Theory]
    [InlineData("The new privacy policy takes effect in January, the company said in a letter to its customers in Wexmouth.")]
    [InlineData("Customers must be able to unsubscribe from the service at any time, the court of Wexmouth ruled on Monday.")]
    [InlineData("The phrase “all rights reserved” means nothing anymore, the judges of the court in Wexmouth wrote on Monday.")]
    [InlineData("Children see more harmful videos online than a year ago, the study by the university found.")]
    [InlineData("Copyright holders have sued the company over the songs on its platform, the court of Wexmouth said.")]
    [InlineData("The benefits that you receive as a parent will rise to 240 marks a month, the ministry said on Monday.")]
    [InlineData("(c) the towers of the old fish market, which are older than the town, have to stay as they are.")]
    [InlineData("Most people wanted to stop receiving letters from the bank, the survey by the ministry of trade found.")]
    public void AReportThatSoundsLikeAFooterIsText(string sentence) =>
        Some.Article(
                "a.eml",
                $"{Header}Subject: S\n\n{First}\n\n{Second}\n\n{First}\n\n{sentence}\n\n{Second} {First}\n\n"
                    + "Unsubscribe | Privacy policy\n"
            )
            .Body.Value.ShouldEndWith($"{sentence}\n\n{Second} {First}");

    [Theory]
    [InlineData("You can unsubscribe at any time by following the link below, which leads to our page for readers.")]
    [InlineData("Gazette Media of 1 Quay Street in Wexmouth. All rights reserved. Our privacy policy is on the site.")]
    [InlineData("Gazette Media. All rights reserved.")]
    [InlineData("Copyright 2026 Gazette Media Ltd.")]
    [InlineData("You are receiving this because you signed up on our site.")]
    [InlineData("You receive this newsletter as a member of the club.")]
    public void AFooterIsLeftOut(string footer) =>
        Some.Article("a.eml", $"{Header}Subject: S\n\n{First}\n\n{Second}\n\n{footer}\n\n1 Quay Street\n")
            .Body.Value.ShouldBe($"{First}\n\n{Second}");

    [Theory]
    [InlineData("View this email in your browser")]
    [InlineData("Trouble viewing this email? Read it online")]
    [InlineData("The Gazette's morning mail | View online")]
    public void TheLineThatLeadsToTheBrowserIsNoText(string line) =>
        Some.Article("a.eml", $"{Header}Subject: S\n\n{line}\n\n{First}\n\n{Second}\n")
            .Body.Value.ShouldBe($"{First}\n\n{Second}");

    [Fact]
    public void ANoticeOfAMailServerIsNoArticle() =>
        Some.Rejection(
                "a.eml",
                $"{Header}Subject: Undelivered\nMIME-Version: 1.0\nContent-Type: multipart/report; "
                    + "report-type=delivery-status; boundary=b\n\n"
                    + $"--b\n\n{First}\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.0.0\n--b--\n"
            )
            .Reason.ShouldContain("mail server");

    [Fact]
    public void ASignatureIsLeftOut() =>
        Some.Article("a.eml", $"{Header}Subject: Market closes\n\n{First}\n\n-- \nAnn Lee\nGazette\n").Body.Value.ShouldBe(First);

    [Fact]
    public void AttachmentsAreFilesAndACoverNoteIsNoArticle()
    {
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes($"<title>Market closes</title><body><p>{First} {Second}</p>"));
        var mail =
            $"{Header}Subject: Our release\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{{0}}\n"
            + $"--b\nContent-Type: text/html; name=release.html\nContent-Disposition: attachment; filename=release.html\n"
            + $"Content-Transfer-Encoding: base64\n\n{page}\n--b\nContent-Type: image/png; name=logo.png\n\nx\n--b--\n";

        Names(string.Format(mail, "Please find our release attached.")).ShouldBe(["release.html Market closes"]);
        Names(string.Format(mail, string.Join("\n\n", Enumerable.Repeat(First + " " + Second, 3))))
            .ShouldBe(["mail Our release", "release.html Market closes"]);
    }

    [Fact]
    public void AnMboxFileIsItsMails()
    {
        const string Mbox =
            "From ann@gazette.example Tue Jun  9 09:00:00 2026\n"
            + $"{Header}Subject: One\n\n{First}\n\nFrom the quay, ships sailed.\n>From here on, all is well.\n\n"
            + $"From MAILER Wed Jun 10 09:00:00 2026\n{Header}Subject: Two\n\n{Second}\n";

        var parts = Some.Parts("inbox", Mbox);

        parts.Select(part => $"{part.Name} {part.Result.Article!.Title.Value}").ShouldBe(["1 One", "2 Two"]);
        parts[0].Result.Article!.Body.Value.ShouldEndWith("From the quay, ships sailed. From here on, all is well.");
    }

    [Fact]
    public void ASavedPageIsReadAsThePageWithItsAddress()
    {
        var article = Some.Article(
            "saved.mhtml",
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/1\nSubject: Market closes\n"
                + "Date: Tue, 9 Jun 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; "
                + "type=\"text/html\"; boundary=b\n\n"
                + "--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: "
                + "https://gazette.example/1\n\n"
                + "<html lang=3D\"en\"><title>Market closes</title><body><article><h1>Market "
                + $"closes</h1><p>{First}</p><p>{Second}</p></article>\n"
                + "--b\nContent-Type: text/css\nContent-Location: https://gazette.example/style.css\n\nbody {}\n--b--\n"
        );

        article.Title.Value.ShouldBe("Market closes");
        article.Url!.Value.AbsoluteUri.ShouldBe("https://gazette.example/1");
        article.Body.Value.ShouldContain(Second);
    }

    [Theory]
    [InlineData(
        "Content-Type: multipart/encrypted; boundary=b; protocol=\"application/pgp-encrypted\"\n\n--b\n\nx\n--b--\n",
        "password"
    )]
    [InlineData("Content-Type: image/png\n\nx\n", "no text")]
    public void AMailWithoutReadableTextIsRejectedWithARemedy(string rest, string expected) =>
        Some.Rejection("a.eml", $"{Header}Subject: S\nMIME-Version: 1.0\n{rest}").Reason.ShouldContain(expected);

    private static List<string> Names(string mail) =>
        [.. Some.Parts("a.eml", mail).Select(part => $"{part.Name} {part.Result.Article?.Title.Value}")];
}
