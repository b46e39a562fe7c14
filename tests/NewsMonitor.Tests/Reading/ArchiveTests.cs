using System.Formats.Tar;
using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using Shown = (string Name, string Outcome);

namespace NewsMonitor.Tests.Reading;

public sealed class ArchiveTests
{
    private const string Page =
        "<html lang=en><title>Port reopens</title><body><article><h1>Port reopens</h1><p>Ships sailed from the port of Wexmouth "
        + "again on Monday, after the council had closed it for four years.</p></article></body></html>";
    private const string Text = "Market closes\n\nThe council voted on Monday to close the old fish market for good.";
    private const string Line = """{"title":"T","body":"B"}""";

    [Theory]
    [InlineData("page.html.gz")]
    [InlineData("page.html")]
    [InlineData("page")]
    [InlineData("page.txt.gz")]
    public void AGzipFileIsReadAsTheFileInIt(string name)
    {
        var article = Some.Reader().Read(name, Packed.Gzip(Encoding.UTF8.GetBytes(Page))).Article.ShouldNotBeNull();

        article.Title.Value.ShouldBe("Port reopens");
        article.Body.Value.ShouldStartWith("Ships sailed");
    }

    [Fact]
    public void MembersOfAGzipFileFollowEachOther()
    {
        byte[] lines = [.. Packed.Gzip(Encoding.UTF8.GetBytes(Line + "\n")), .. Packed.Gzip(Encoding.UTF8.GetBytes(Line))];

        Parts("a.jsonl.gz", lines).ShouldBe([("1", "T"), ("2", "T")]);
    }

    [Fact]
    public void AGzipFileThatWasCutOffIsNoHalfArticle()
    {
        var packed = Packed.Gzip(Encoding.UTF8.GetBytes(Page + new string('x', 5_000) + Guid.NewGuid()));

        foreach (var length in (int[])[packed.Length / 2, packed.Length - 9, packed.Length - 4])
            Parts("page.html.gz", packed[..length]).ShouldBe([("", "Malformed")]);
        Parts("page.html.gz", [.. packed, .. new byte[512]]).ShouldBe([("", "Port reopens")]);
    }

    [Fact]
    public void EachFileInAZipArchiveIsAPartUnderItsName()
    {
        var archive = Packed.Zip(
            ("news/", ""),
            ("news/a.html", Page),
            ("news\\b.txt", Text),
            ("news/lines.jsonl", Line + "\n" + Line),
            ("../../etc/c.txt", Text),
            ("news/a.html", Page),
            ("news/photo.gif", "GIF89a"),
            ("__MACOSX/news/._a.html", "x"),
            (".DS_Store", "x"),
            ("news/a_files/style.css", "body {}")
        );

        Parts("today.zip", archive)
            .ShouldBe([
                ("news/a.html", "Port reopens"),
                ("news/b.txt", "Market closes"),
                ("news/lines.jsonl/1", "T"),
                ("news/lines.jsonl/2", "T"),
                ("etc/c.txt", "Market closes"),
                ("news/a.html#2", "Port reopens"),
                ("news/photo.gif", "Binary"),
            ]);
    }

    [Fact]
    public void AFolderBelongsToAPageOnlyIfThePageIsBesideIt()
    {
        (string, string)[] files =
        [
            ("news/a.html", Page),
            ("news/a_files/frame.html", Page),
            ("press_files/b.txt", Text),
            ("news/Seite-Dateien/c.txt", Text),
        ];
        (string, string)[] expected =
        [
            ("news/a.html", "Port reopens"),
            ("press_files/b.txt", "Market closes"),
            ("news/Seite-Dateien/c.txt", "Market closes"),
        ];

        Parts("today.zip", Packed.Zip(files)).ShouldBe(expected);
        Parts("today.tar", Packed.Tar(TarEntryFormat.Pax, files)).ShouldBe(expected);
        Parts("today.tar", Packed.Tar(TarEntryFormat.Pax, ("a_files/style.css", "x"), ("a.html", Page)))
            .ShouldBe([("a.html", "Port reopens")]);
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void EachFileInATarArchiveIsAPartUnderItsName(TarEntryFormat format)
    {
        var archive = Packed.Tar(format, ("news/a.html", Page), ("news/b.txt", Text));

        Parts("today.tar", archive).ShouldBe([("news/a.html", "Port reopens"), ("news/b.txt", "Market closes")]);
        Parts("today.tgz", Packed.Gzip(archive)).ShouldBe([("news/a.html", "Port reopens"), ("news/b.txt", "Market closes")]);
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public void ATarArchiveMayHaveLongNames(TarEntryFormat format)
    {
        var name = $"{new string('n', 140)}/page.html";

        Parts("a.tar", Packed.Tar(format, (name, Page), ("b.txt", Text)))
            .ShouldBe([(name, "Port reopens"), ("b.txt", "Market closes")]);
    }

    [Fact]
    public void ATarArchiveThatWasCutOffGivesWhatIsWhole()
    {
        var archive = Packed.Tar(TarEntryFormat.Ustar, ("a.txt", Text), ("b.html", Page + new string('x', 5_000)));

        Parts("a.tar", archive[..(512 + 512 + 512 + 1_000)])
            .ShouldBe([("a.txt", "Market closes"), ("b.html", "Malformed"), ("", "Malformed")]);
    }

    [Fact]
    public void ADamagedFileInAZipArchiveIsRejectedAlone()
    {
        var archive = Packed.Zip(("a.txt", Text), ("b.txt", Text));
        var damaged = (byte[])archive.Clone();
        damaged[archive.AsSpan().IndexOf("a.txt"u8) + "a.txt".Length + 4] ^= 0xFF;

        Parts("a.zip", damaged).ShouldBe([("a.txt", "Malformed"), ("b.txt", "Market closes")]);
    }

    [Fact]
    public void AnEncryptedFileInAZipArchiveIsRejectedAloneWithARemedy()
    {
        var archive = Packed.Zip(("a.txt", Text), ("b.txt", Text));
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        var parts = Some.Reader().Parts("a.zip", archive);

        parts[0].Result.Rejection.ShouldNotBeNull().Reason.ShouldContain("password");
        parts[1].Result.Article.ShouldNotBeNull();
    }

    [Fact]
    public void AnArchiveWithoutADirectoryIsRejected()
    {
        var archive = Packed.Zip(("a.txt", Text));

        Parts("a.zip", archive[..^30]).ShouldBe([("", "Malformed")]);
        Parts("a.zip", Packed.Zip(Array.Empty<(string, string)>())).ShouldBe([("", "Empty")]);
    }

    [Fact]
    public void AnArchiveMayBeInAnArchiveButNotWithoutEnd()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        for (var depth = 1; depth <= ReadLimits.MaxDepth; depth++)
        {
            bytes = Packed.Zip(("a", bytes));
            var part = Some.Reader().Parts("a.zip", bytes).ShouldHaveSingleItem();
            part.Name.ShouldBe(string.Join('/', Enumerable.Repeat("a", depth)));
            part.Result.Article.ShouldNotBeNull();
        }

        Some.Reader()
            .Parts("a.zip", Packed.Zip(("a", bytes)))
            .ShouldHaveSingleItem()
            .Result.Rejection!.Reason.ShouldContain("inside");
    }

    [Theory]
    [InlineData("bomb.gz")]
    [InlineData("bomb.jsonl.gz")]
    public void AFileThatUnpacksToFarMoreIsEnded(string name)
    {
        var bomb = Packed.Gzip(new byte[300_000_000]);

        Some.Reader().Parts(name, bomb).ShouldHaveSingleItem().Result.Rejection!.Kind.ShouldBe(RejectionKind.TooLarge);
    }

    [Fact]
    public void AllArchivesOfAFileTogetherAreLimited()
    {
        var unpacked = new UnpackedBytes();
        for (var count = 0L; count + 2_000_000_000 <= ReadLimits.MaxUnpackedBytes; count += 2_000_000_000)
            unpacked.Add(2_000_000_000);

        Should.Throw<UnreadableFileException>(() => unpacked.Add(2_000_000_000)).Rejection.Kind.ShouldBe(RejectionKind.TooLarge);
        unpacked.IsTooMuch.ShouldBeTrue();
    }

    /// <summary>A blob arrives as a stream that can be read once, and a long archive is copied to a temporary file.</summary>
    [Fact]
    public async Task ALongZipArchiveIsReadFromAStream()
    {
        var random = new Random(1);
        var noise = new byte[12_000_000];
        random.NextBytes(noise);
        var archive = Packed.Zip(
            ("noise.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, .. noise]),
            ("a.txt", Encoding.UTF8.GetBytes(Text))
        );
        await using var content = new HeadedStream(default, new MemoryStream(archive));

        var parts = await Some.Reader()
            .ReadAsync("a.zip", content, archive.Length, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        parts.Select(part => part.Name).ShouldBe(["noise.png", "a.txt"]);
        parts[1].Result.Article.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("book.epub", "META-INF/container.xml", "EPUB")]
    [InlineData("book", "META-INF/container.xml", "EPUB")]
    [InlineData("sheet.xlsx", "xl/workbook.xml", ".csv")]
    [InlineData("sheet.zip", "xl/workbook.xml", ".csv")]
    [InlineData("slides.pptx", "ppt/presentation.xml", "PowerPoint")]
    [InlineData("clips.xlsx", "a.txt", "Excel")]
    public void OtherPackedDocumentsAreRejectedByNameWithARemedy(string name, string entry, string expected)
    {
        var rejection = Some.Reader().Read(name, Packed.Zip((entry, "<x/>"))).Rejection.ShouldNotBeNull();

        rejection.Reason.ShouldContain(expected);
        rejection.Reason.ShouldContain("drop");
    }

    private static List<Shown> Parts(string name, byte[] content)
    {
        var parts = Some.Reader().Parts(name, content);
        ReadInvariants.Hold(parts);
        return [.. parts.Select(part => (part.Name, part.Result.Article?.Title.Value ?? $"{part.Result.Rejection!.Kind}"))];
    }
}
