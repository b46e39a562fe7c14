using NewsMonitor.News.Articles;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsMonitor.Tests.Reading;

public sealed class PdfTests
{
    private const string Title = "Council closes old fish market";

    [Fact]
    public void ADocumentIsItsHeadlineAndItsParagraphs()
    {
        var article = Read(
            Pdf(
                information => information.CreationDate = "D:20260609090000+02'00'",
                [
                    (60, 780, 9, "PRESS RELEASE"),
                    (60, 740, 20, Title),
                    (60, 710, 10, "Wexmouth, 8 June 2026"),
                    (60, 680, 10, "The harbor council of Wexmouth voted on Monday to close the mar-"),
                    (60, 668, 10, "ket, ending a dispute that had lasted four years in the small town."),
                    (60, 640, 10, "Mayor Edith Polland said the decision was painful but necessary, be-"),
                    (60, 628, 10, "cause the roof was no longer safe."),
                ]
            )
        );

        article.Title.ShouldBe(new(Title, "headline"));
        article.Body.Value.ShouldBe(
            "The harbor council of Wexmouth voted on Monday to close the market, ending a dispute that had lasted "
                + "four years in the small "
                + "town.\n\nMayor Edith Polland said the decision was painful but necessary, because the roof was no longer safe."
        );
        article.Published!.Value.Day.ShouldBe(8);
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(1.2, -1.2)]
    public void LettersThatArePrintedTwiceForBoldTypeOrAShadowAreReadOnce(double right, double up)
    {
        const string text = "The harbor council of Wexmouth will allow all ballrooms to be rebuilt.";

        var article = Read(
            Pdf(
                _ => { },
                [
                    (60, 740, 20, Title),
                    (60 + right, 740 + up, 20, Title),
                    (60, 700, 10, text),
                    (60 + right / 2, 700 + up / 2, 10, text),
                ]
            )
        );

        article.Title.Value.ShouldBe(Title);
        article.Body.Value.ShouldBe(text);
    }

    [Fact]
    public void ColumnsAreReadOneAfterTheOther()
    {
        List<(double, double, double, string)> text = [(60, 760, 22, Title)];
        for (var line = 0; line < 12; line++)
        {
            text.Add((60, 720 - 12 * line, 10, $"left{line} column of the text goes"));
            text.Add((320, 720 - 12 * line, 10, $"right{line} column of the text ends"));
        }

        var words = Read(Pdf(_ => { }, [.. text])).Body.Value.Split([' ', '\n']);

        words
            .Where(word => word.StartsWith("left") || word.StartsWith("right"))
            .ShouldBe([.. Enumerable.Range(0, 12).Select(n => $"left{n}"), .. Enumerable.Range(0, 12).Select(n => $"right{n}")]);
    }

    [Fact]
    public void WhatIsOnEachPageIsLeftOut()
    {
        (double, double, double, string)[] Page(int number) =>
            [
                (60, 815, 8, "Wexmouth Gazette, 9 June 2026"),
                .. number == 1 ? [(60, 740, 20, Title)] : Array.Empty<(double, double, double, string)>(),
                (60, 600, 10, $"On page {number}, the council of the town had more to say about the market."),
                (290, 30, 8, $"Page {number} of 3"),
            ];

        var body = Read(Pdf(_ => { }, Page(1), Page(2), Page(3))).Body.Value;

        body.Split("\n\n").Length.ShouldBe(3);
        body.ShouldNotContain("Gazette");
        body.ShouldNotContain("of 3");
    }

    [Theory]
    [InlineData(Title, "pdf:title")]
    [InlineData("Microsoft Word - release_final_2.doc", "headline")]
    [InlineData("Template of the press office", "headline")]
    public void TheTitleOfTheFileCountsIfTheTextHasItToo(string title, string expected)
    {
        var article = Read(
            Pdf(
                information => information.Title = title,
                [(60, 740, 20, Title), (60, 680, 10, "The harbor council of Wexmouth voted on Monday.")]
            )
        );

        article.Title.ShouldBe(new(Title, expected));
    }

    [Fact]
    public void APictureOfAPageIsAnOutcomeOfItsOwn() =>
        Rejection(Pdf(_ => { }, [(60, 740, 20, "17")])).Reason.ShouldContain("OCR");

    [Fact]
    public void ADamagedDocumentIsRejected()
    {
        var document = Pdf(_ => { }, [(60, 740, 20, Title)]);

        Rejection([.. document[..20], .. document[400..500]]).Kind.ShouldBe(RejectionKind.Malformed);
        Rejection("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray()).Reason.ShouldContain("PDF");
    }

    private static Article Read(byte[] document) => Some.Reader().Read("release", document).Article.ShouldNotBeNull();

    private static Rejection Rejection(byte[] document) => Some.Reader().Read("a.pdf", document).Rejection.ShouldNotBeNull();

    private static byte[] Pdf(
        Action<PdfDocumentBuilder.DocumentInformationBuilder> inform,
        params (double X, double Y, double Size, string Text)[][] pages
    )
    {
        using var document = new PdfDocumentBuilder();
        inform(document.DocumentInformation);
        var font = document.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = document.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            foreach (var (x, y, size, text) in lines)
                page.AddText(text, size, new PdfPoint(x, y), font);
        }
        return document.Build();
    }
}
