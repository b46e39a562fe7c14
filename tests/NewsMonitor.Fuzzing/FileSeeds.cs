using System.IO.Compression;
using System.Text;

namespace NewsMonitor.Fuzzing;

/// <summary>A small file of each format that the samples do not have.</summary>
internal static class FileSeeds
{
    private const string Text =
        "The port of Lisbon reopened on Tuesday after a strike of three days, the harbor master said. Ferries will run as usual.";

    private const string Feed = $"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor News</title><item><title>Port reopens</title>
        <link>https://news.example/port</link><pubDate>Tue, 02 Jun 2026 08:00:00 GMT</pubDate><dc:creator>Ana Duarte</dc:creator>
        <description>&lt;p&gt;{Text}&lt;/p&gt;</description></item></channel></rss>
        """;

    private const string Nitf = $"""
        <nitf><head><title>Port reopens</title><docdata><date.issue norm="20260602T080000Z"/></docdata></head><body><body.head>
        <hedline><hl1>Port reopens</hl1></hedline></body.head><body.content><p>{Text}</p></body.content></body></nitf>
        """;

    private const string Mail = $"""
        From: Ana Duarte <ana@news.example>
        Subject: =?utf-8?q?Port_reopens?=
        Date: Tue, 2 Jun 2026 08:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        {Text}

        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>{Text}</p>
        --b--
        """;

    private const string Warc = $"""
        WARC/1.0
        WARC-Type: response
        WARC-Target-URI: https://news.example/port
        Content-Type: application/http; msgtype=response
        Content-Length: 192

        HTTP/1.1 200 OK
        Content-Type: text/plain

        {Text}
        """;

    public static IEnumerable<(string Name, byte[] Content)> All() =>
        Texts().Select(seed => (seed.Name, Encoding.UTF8.GetBytes(seed.Text))).Append(("a.gz", Gzip())).Append(("a.zip", Zip()));

    private static IEnumerable<(string Name, string Text)> Texts() =>
        [
            ("a.xml", Feed),
            ("a.xml", Nitf),
            ("a.eml", Mail),
            ("a.mbox", "From ana@news.example Tue Jun  2 08:00:00 2026\n" + Mail),
            ("a.csv", $"title,text,published\nPort reopens,\"{Text}\",2026-06-02\n"),
            ("a.jsonl", $$"""{"title":"Port reopens","text":"{{Text}}","published":"2026-06-02T08:00:00Z"}"""),
            ("a.warc", Warc.ReplaceLineEndings("\r\n")),
            (
                "a.iptc",
                $"\u0001abc123 3 i 25 abc-0001\r\n\u0002Port reopens\r\n    LISBON, June 2 (Wire) - {Text}\r\n\u0003020800 JUN 26\u0004"
            ),
        ];

    private static byte[] Gzip()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Text));
        return packed.ToArray();
    }

    private static byte[] Zip()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("port.txt").Open())
            entry.Write(Encoding.UTF8.GetBytes(Text));
        return packed.ToArray();
    }
}
