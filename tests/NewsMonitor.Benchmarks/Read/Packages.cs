using System.IO.Compression;
using System.Text;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>Pages in archives.</summary>
internal static class Packages
{
    public static byte[] Zip(IReadOnlyList<byte[]> pages)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (number, page) in pages.Index())
            {
                using var entry = archive.CreateEntry($"{number}.html").Open();
                entry.Write(page);
            }

        return bytes.ToArray();
    }

    public static byte[] Gzip(byte[] page)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write(page);
        return bytes.ToArray();
    }

    public static byte[] Warc(IReadOnlyList<byte[]> pages) =>
        [.. pages.Index().SelectMany(page => Record(page.Index, page.Item))];

    /// <summary>The bare parse of a file that no library reads: that of what it contains.</summary>
    public static Action<byte[]> Each(IReadOnlyList<byte[]> pages, Action<byte[]> parse) =>
        _ =>
        {
            foreach (var page in pages)
                parse(page);
        };

    private static byte[] Record(int number, byte[] page)
    {
        byte[] answer = [.. Ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), .. page];
        return
        [
            .. Ascii(
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2026-11-20T08:30:00Z\r\n"
                    + $"WARC-Target-URI: https://courier.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
                    + $"Content-Length: {answer.Length}\r\n\r\n"
            ),
            .. answer,
            .. Ascii("\r\n\r\n"),
        ];
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
