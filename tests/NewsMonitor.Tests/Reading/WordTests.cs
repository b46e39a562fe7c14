using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class WordTests
{
    private const string First = "The harbor council of Wexmouth voted on Monday to close the old fish market.";
    private const string Second = "Mayor Edith Polland said the decision was painful but necessary.";

    [Fact]
    public void AWordDocumentIsItsTextWithAllChangesAccepted()
    {
        var article = Word(
            Paragraph("<w:pStyle w:val=\"berschrift1\"/>", Run("Market closes"))
                + Paragraph("", Run("By Ann Lee"))
                + Paragraph("", Run("9 June 2026"))
                + Paragraph("<w:pStyle w:val=\"TOC1\"/>", Run("Contents 1"))
                + Paragraph(
                    "",
                    Run(First[..20]) + $"<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>{Run(First[20..])}</w:ins>"
                )
                + Paragraph("", "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>" + Run(Second))
                + "<w:tbl><w:tr><w:tc>"
                + Paragraph("", Run("Stalls 12"))
                + "</w:tc></w:tr></w:tbl>"
        );

        article.Title.ShouldBe(new("Market closes", "headline"));
        article.Body.Value.ShouldBe($"{First}\n\n{Second}\n\nStalls 12");
        article.Authors.Value.ShouldBe(["Ann Lee"]);
        article.Published!.Value.Day.ShouldBe(9);
    }

    [Fact]
    public void AnExportOfADatabaseIsItsArticles()
    {
        string[] lines =
        [
            "1. Market closes",
            "Market closes",
            "Harbor Gazette",
            "June 9, 2026 Tuesday 9:20 AM GMT",
            "Section: NEWS; Version:2",
            "Length: 12 words",
            "Byline: Ann Lee",
            "Body",
            First,
            Second,
            "Load-Date: June 10, 2026",
            "End of Document",
        ];

        var article = Word(string.Concat(lines.Select(line => Paragraph("", Run(line)))));

        article.Title.ShouldBe(new("Market closes", "docx:headline"));
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
        article.Authors.Value.ShouldBe(["Ann Lee"]);
    }

    [Fact]
    public void TheHeadlineOfAReleaseIsBelowItsBanner()
    {
        string[] lines =
        [
            "PRESS RELEASE",
            "Embargoed until 00:01 GMT, 1 July 2026",
            "9 June 2026",
            "Market closes",
            First,
            Second,
        ];

        var article = Word(string.Concat(lines.Select(line => Paragraph("", Run(line)))));

        article.Title.Value.ShouldBe("Market closes");
        article.Published!.Value.Day.ShouldBe(9);
        article.EmbargoedUntil!.Value.ShouldBe(new DateTimeOffset(2026, 7, 1, 0, 1, 0, TimeSpan.Zero));
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Theory]
    [InlineData("Market closes", "docx:title")]
    [InlineData("Template 2019", "headline")]
    public void TheTitleOfTheFileCountsIfTheTextHasItToo(string title, string expected) =>
        Word(Paragraph("<w:pStyle w:val=\"Title\"/>", Run("Market closes")) + Paragraph("", Run(First)), title)
            .Title.ShouldBe(new("Market closes", expected));

    [Fact]
    public void AShortFirstParagraphIsTheHeadline() =>
        Word(Paragraph("", Run("Market closes")) + Paragraph("", Run(First))).Title.Value.ShouldBe("Market closes");

    [Fact]
    public void AHeadingBelowTheTextIsNotTheHeadline()
    {
        var article = Word(
            Paragraph("", Run("Market closes"))
                + Paragraph("", Run(First))
                + Paragraph("<w:pStyle w:val=\"berschrift1\"/>", Run("About the council"))
                + Paragraph("", Run(Second))
        );

        article.Title.Value.ShouldBe("Market closes");
        article.Body.Value.ShouldBe($"{First}\n\nAbout the council\n\n{Second}");
    }

    [Fact]
    public void TheTableOfContentsIsFoundByTheNameOfItsStyle() =>
        Word(
            Paragraph("", Run("Market closes"))
                + Paragraph("<w:pStyle w:val=\"Verzeichnis1\"/>", Run("1 Einleitung 3"))
                + Paragraph("", Run(First))
        )
            .Body.Value.ShouldBe(First);

    [Theory]
    [InlineData("a.docx", "word/document.xml", "<w:document/>")]
    [InlineData("a.docx", "word/document.xml", "")]
    [InlineData("a.docx", "a.txt", "Text")]
    [InlineData("a.odt", "a.txt", "Text")]
    public void ADamagedDocumentIsRejected(string name, string entry, string content) =>
        Some.Reader().Read(name, Packed.Zip((entry, content))).Rejection!.Kind.ShouldBe(RejectionKind.Malformed);

    [Fact]
    public void AnOpenDocumentTextIsReadWithoutNotesAndDeletedText()
    {
        var article = OpenDocument(
            "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:h "
                + "text:outline-level=\"1\">Market closes</text:h>"
                + "<text:p text:style-name=\"P1\">The harbor council of Wexmouth<text:s/>voted on "
                + "<text:span>Monday</text:span><text:note>"
                + "<text:note-body><text:p>A note.</text:p></text:note-body></text:note> to close the old fish market.</text:p>"
                + $"<text:p>{Second}<office:annotation><text:p>Comment.</text:p></office:annotation></text:p><text:p/>"
        );

        article.Title.ShouldBe(new("Market closes", "headline"));
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
        article.Published.ShouldBe(new(new DateTimeOffset(2026, 6, 9, 9, 0, 0, TimeSpan.Zero), "odt:date (no time zone)"));
    }

    [Fact]
    public void TheTitleOfAnOpenDocumentTextIsAStyle() =>
        OpenDocument($"<text:p>Gazette</text:p><text:p text:style-name=\"P9\">Market closes</text:p><text:p>{First}</text:p>")
            .Title.Value.ShouldBe("Market closes");

    [Fact]
    public void AProtectedOpenDocumentTextIsRejectedWithARemedy() =>
        Some.Reader()
            .Read(
                "a.odt",
                Packed.Zip(("mimetype", OdtType), ("content.xml", "x"), ("META-INF/manifest.xml", "<manifest:encryption-data/>"))
            )
            .Rejection!.Reason.ShouldContain("password");

    [Fact]
    public void EntitiesOfXmlAreNotExpanded() =>
        Some.Reader()
            .Read("a.odt", Packed.Zip(("mimetype", OdtType), ("content.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")))
            .Rejection!.Kind.ShouldBe(RejectionKind.Malformed);

    private const string OdtType = "application/vnd.oasis.opendocument.text";

    private static Article OpenDocument(string text) =>
        Some.Reader()
            .Read(
                "a",
                Packed.Zip(
                    ("mimetype", OdtType),
                    (
                        "content.xml",
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                            + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                            + "<style:style style:name=\"P9\" style:parent-style-name=\"Title\"/>"
                            + $"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
                    ),
                    (
                        "meta.xml",
                        "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title></dc:title><dc:date>2026-06-09T09:00:00</dc:date></office:document-meta>"
                    )
                )
            )
            .Article.ShouldNotBeNull();

    private static Article Word(string body, string title = "") =>
        Some.Reader()
            .Read(
                "release",
                Packed.Zip(
                    (
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                            + "Extension=\"rels\" "
                            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
                            + "PartName=\"/word/document.xml\" "
                            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override "
                            + "PartName=\"/word/styles.xml\" "
                            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
                            + "<Override PartName=\"/docProps/core.xml\" "
                            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
                    ),
                    (
                        "_rels/.rels",
                        Relationships(
                            (
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                                "word/document.xml"
                            ),
                            (
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml"
                            )
                        )
                    ),
                    (
                        "word/_rels/document.xml.rels",
                        Relationships(
                            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles", "styles.xml")
                        )
                    ),
                    ("word/document.xml", $"<w:document {Namespace}><w:body>{body}</w:body></w:document>"),
                    (
                        "word/styles.xml",
                        $"<w:styles {Namespace}><w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name "
                            + "w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name "
                            + "w:val=\"toc 1\"/></w:style></w:styles>"
                    ),
                    (
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                            + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>"
                    )
                )
            )
            .Article.ShouldNotBeNull();

    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static string Relationships(params (string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            all.Select((one, index) => $"<Relationship Id=\"r{index}\" Type=\"{one.Type}\" Target=\"{one.Target}\"/>")
        )
        + "</Relationships>";

    private static string Paragraph(string properties, string runs) => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
