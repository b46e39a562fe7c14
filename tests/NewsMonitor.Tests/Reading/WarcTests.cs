using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class WarcTests
{
    private const string Page =
        "<html lang=en><title>Market closes</title><body><article><h1>Market closes</h1><p>The harbor council of "
        + "Wexmouth voted on Monday "
        + "to close the old fish market, ending a dispute that had lasted four years.</p></article></body></html>";

    [Fact]
    public void EachPageIsAPartAndOtherRecordsAreSkipped()
    {
        byte[] archive =
        [
            .. Record("warcinfo", "application/warc-fields", "software: x\r\n\r\n"u8.ToArray()),
            .. Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Response("200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page)),
            .. Response("404 Not Found", "text/html", Encoding.UTF8.GetBytes(Page)),
            .. Response("200 OK", "image/png", [1, 2, 3]),
            .. Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page.Replace("closes", "opens"))),
        ];

        foreach (
            var (name, bytes) in (ReadOnlySpan<(string, byte[])>)[("a.warc", archive), ("CC-NEWS.warc.gz", Packed.Gzip(archive))]
        )
        {
            var parts = Some.Reader().Parts(name, bytes);
            parts
                .Select(part => $"{part.Name} {part.Result.Article?.Title.Value}")
                .ShouldBe(["3 Market closes", "6 Market opens"]);
            parts[0].Result.Article!.Url!.ShouldBe(new(new Uri("https://gazette.example/1"), "warc:WARC-Target-URI"));
            parts[0]
                .Result.Article!.Published.ShouldBe(
                    new(new DateTimeOffset(2026, 6, 9, 9, 0, 0, TimeSpan.Zero), "warc:WARC-Date")
                );
        }
    }

    [Fact]
    public void RecordsMayBeMembersOfAGzipFile()
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page));

        Some.Reader()
            .Parts("a.warc.gz", [.. Packed.Gzip(response), .. Packed.Gzip(response)])
            .Count(part => part.Result.Article is not null)
            .ShouldBe(2);
    }

    [Theory]
    [InlineData("windows-1251", "Мэр закрыл рынок в понедельник, сообщает газета в своём утреннем выпуске")]
    public void TheCharsetIsThatOfTheResponse(string charset, string sentence)
    {
        var page = CodePagesEncodingProvider
            .Instance.GetEncoding(charset)!
            .GetBytes($"<title>{sentence}</title><body><p>{sentence}.</p>");

        Some.Reader()
            .Parts("a.warc", Response("200 OK", $"text/html; charset={charset}", page))
            .Single()
            .Result.Article!.Body.Value.ShouldBe(sentence + ".");
    }

    [Fact]
    public void ABodyMayBeChunkedAndCompressed()
    {
        var packed = Packed.Gzip(Encoding.UTF8.GetBytes(Page));
        byte[] chunked =
        [
            .. Encoding.ASCII.GetBytes($"{10:x}\r\n"),
            .. packed[..10],
            .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 10:X};x=y\r\n"),
            .. packed[10..],
            .. "\r\n0\r\n\r\n"u8,
        ];

        Some.Reader()
            .Parts("a.warc", Response("200 OK", "text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked))
            .Single()
            .Result.Article!.Title.Value.ShouldBe("Market closes");
        Some.Reader()
            .Parts("a.warc", Response("200 OK", "text/html\r\nTransfer-Encoding: chunked", Encoding.UTF8.GetBytes(Page)))
            .Single()
            .Result.Article!.Title.Value.ShouldBe("Market closes");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void ACrawlerMayUnpackABodyAndKeepItsHeader(string compression) =>
        Some.Reader()
            .Parts("a.warc", Response("200 OK", $"text/html\r\nContent-Encoding: {compression}", Encoding.UTF8.GetBytes(Page)))
            .Single()
            .Result.Article!.Title.Value.ShouldBe("Market closes");

    [Fact]
    public void AnArchiveThatWasCutOffGivesWhatIsWhole()
    {
        var response = Response("200 OK", "text/html", Encoding.UTF8.GetBytes(Page));
        byte[] archive = [.. response, .. response];

        var parts = Some.Reader().Parts("a.warc", archive[..(response.Length + 400)]);

        parts[0].Result.Article.ShouldNotBeNull();
        parts[1].Result.Rejection!.Kind.ShouldBe(RejectionKind.Malformed);
    }

    [Fact]
    public void APageThatIsTooLongIsRejectedAlone()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        byte[] archive =
        [
            .. Response("200 OK", "text/html", [.. page, .. new byte[5_000]]),
            .. Response("200 OK", "text/html", page),
        ];

        var parts = Some.Reader(maxBytes: 2_000).Parts("a.warc", archive);

        parts[0].Result.Rejection!.Kind.ShouldBe(RejectionKind.TooLarge);
        parts[1].Result.Article.ShouldNotBeNull();
    }

    [Fact]
    public void AnArchiveWithoutPagesIsRejected() =>
        Some.Reader()
            .Read("a.warc", Record("warcinfo", "application/warc-fields", "x: y\r\n"u8.ToArray()))
            .Rejection!.Reason.ShouldContain("no HTML pages");

    private static byte[] Response(string status, string type, byte[] body) =>
        Record(
            "response",
            "application/http; msgtype=response",
            [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n"), .. body]
        );

    private static byte[] Record(string type, string contentType, byte[] content) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://gazette.example/1\r\nWARC-Date: "
                    + "2026-06-09T09:00:00Z\r\n"
                    + $"Content-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"
            ),
            .. content,
            .. "\r\n\r\n"u8,
        ];
}
