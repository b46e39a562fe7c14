using System.Formats.Tar;
using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>Archives, mails and tables that nobody packs.</summary>
internal static class HostileArchives
{
    private const string Sentence = "The port of Rotterdam said on Monday that ships, after long talks, would sail again. ";
    private const string Header = "From: a@b.example\nSubject: S\nMIME-Version: 1.0\n";

    public static IEnumerable<(string, Func<byte[]>)> All() => [.. Archives(), .. Mails(), .. Tables()];

    private static IEnumerable<(string, Func<byte[]>)> Archives()
    {
        yield return ("bomb.gz", () => Packed.Gzip(new byte[100_000_000]));
        yield return ("bomb-of-lines.jsonl.gz", () => Packed.Gzip(HostileInputs.Repeated("", "{}\n", length: 30_000_000)()));
        yield return ("bomb.zip", () => Packed.Zip(("a.txt", new byte[100_000_000])));
        yield return ("gzip-forty-deep.gz", () => Nested(40, Packed.Gzip));
        yield return ("zip-forty-deep.zip", () => Nested(40, inner => Packed.Zip(("a.zip", inner))));
        yield return ("a-thousand-zips.zip", () => Wide(3));
        yield return ("fifty-thousand-entries.zip", () => Packed.Zip([.. Enumerable.Range(0, 50_000).Select(n => ($"{n}", ""))]));
        yield return ("same-name.zip", () => Packed.Zip([.. Enumerable.Repeat(("a.txt", "b"), 3_000)]));
        yield return (
            "names.zip",
            () =>
                Packed.Zip([
                    ("../../a", "b"),
                    ("C:\\a", "b"),
                    ("\u202Ea", "b"),
                    (new string('n', 60_000), "b"),
                    ("\n", "b"),
                    ("/", ""),
                ])
        );
        yield return ("zip-start.zip", () => [0x50, 0x4B, 0x03, 0x04]);
        yield return ("zip-end.zip", () => [0x50, 0x4B, 0x05, 0x06, .. new byte[18]]);
        yield return (
            "zip-of-noise.zip",
            () => [0x50, 0x4B, 0x03, 0x04, .. Noise(1, 100_000), 0x50, 0x4B, 0x05, 0x06, .. Noise(2, 18)]
        );
        yield return ("huge-name.tar", () => TarHeader('L', 1_900_000_000));
        yield return ("huge-attributes.tar", () => TarHeader('x', 1_900_000_000));
        yield return ("huge-file.tar", () => TarHeader('0', 8_000_000_000));
        yield return (
            "a-hundred-thousand-folders.tar",
            () => [.. Enumerable.Repeat(TarHeader('5', 0)[..512], 19_000).SelectMany(b => b)]
        );
        yield return ("a.warc", HostileInputs.Repeated("WARC/1.0\r\n", "a: b\r\n"));
        yield return (
            "endless-length.warc",
            HostileInputs.Text(
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nHTTP/1.1 200 OK\r\n"
            )
        );
        yield return ("empty-lines.warc", HostileInputs.Repeated("WARC/1.0\r\n\r\n", "\r\n"));
        yield return ("a-million-records.warc", HostileInputs.Repeated("", "WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n"));
    }

    private static IEnumerable<(string, Func<byte[]>)> Mails()
    {
        yield return (
            "mail-in-mail.eml",
            () =>
                Encoding.ASCII.GetBytes(
                    string.Concat(Enumerable.Repeat(Header + "Content-Type: message/rfc822\n\n", 1_000)) + Sentence
                )
        );
        yield return (
            "multipart-in-multipart.eml",
            () =>
                Encoding.ASCII.GetBytes(
                    Header
                        + string.Concat(
                            Enumerable.Range(0, 1_000).Select(n => $"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")
                        )
                )
        );
        yield return ("one-header-of-ten-megabytes.eml", HostileInputs.Repeated("From: a@b.example\nSubject: ", "x"));
        yield return ("a-million-headers.eml", HostileInputs.Repeated("From: a@b.example\nSubject: S\n", "X: y\n"));
        yield return (
            "a-million-recipients.eml",
            HostileInputs.Repeated("From: ", "a@b.example, ", "\nSubject: S\n\n" + Sentence)
        );
        yield return ("a-million-groups.eml", HostileInputs.Repeated("From: ", "a:"));
        yield return ("encoded-words.eml", HostileInputs.Repeated("From: a@b.example\nSubject: ", "=?utf-8?Q?x?= "));
        yield return (
            "a-million-parts.eml",
            HostileInputs.Repeated(Header + "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n")
        );
        yield return (
            "a-million-attachments.eml",
            HostileInputs.Repeated(
                Header + "Content-Type: multipart/mixed; boundary=b\n\n",
                "--b\nContent-Type: text/html; name=a.html\n\n<p>x\n"
            )
        );
        yield return (
            "a-million-texts-in-a-link.eml",
            HostileInputs.Repeated(
                "From: alerts@b.example\nSubject: Alert\nContent-Type: text/html\n\n<a href=https://a.example/>",
                "<i>Port reopens today</i>"
            )
        );
        yield return (
            "a-million-links.eml",
            HostileInputs.Repeated(
                "From: alerts@b.example\nSubject: Alert\nContent-Type: text/html\n\n",
                "<a href=\"https://www.google.com/url?url=https://a.example/b\">One two three four five six</a> seven "
            )
        );
        yield return (
            "a-million-lines-of-alert.eml",
            HostileInputs.Repeated("From: alerts@b.example\nSubject: Alert\n\n", "One two three four five\n")
        );
        yield return ("footers.eml", HostileInputs.Repeated(Header + "\n", "You are receiving this as \n\n"));
        yield return ("forwarded.eml", HostileInputs.Repeated("From: a@b.example\nSubject: Fwd: S\n\n", "From: a\n"));
        yield return ("a-million-mails.mbox", HostileInputs.Repeated("", "From a@b 09:00\nFrom: a\n\n"));
        yield return ("one-line.mbox", HostileInputs.Repeated("From a@b 09:00\nFrom: a\n\n", "x"));
    }

    private static IEnumerable<(string, Func<byte[]>)> Tables()
    {
        yield return ("open-quote.csv", HostileInputs.Repeated("title,body\na,\"", "x"));
        yield return ("a-million-columns.csv", HostileInputs.Repeated("title,body", ",a"));
        yield return ("a-million-cells.csv", HostileInputs.Repeated("title,body\n", "a,"));
        yield return ("a-million-rows.csv", HostileInputs.Repeated("title,body\n", "a,b\n"));
        yield return ("empty-rows.csv", HostileInputs.Repeated("title,body\n", "\n"));
        yield return ("quotes.csv", HostileInputs.Repeated("title,body\n", "\""));
        yield return ("odd-separator.csv", HostileInputs.Text("sep=\"\ntitle\"body\na\"b\n"));
        yield return ("utf-16.csv", () => Encoding.Unicode.GetBytes("title,body\na,b\n"));
        yield return ("quotes.md", HostileInputs.Repeated("", "> "));
        yield return ("brackets.md", HostileInputs.Repeated("# T\n\n", "["));
        yield return ("stars.md", HostileInputs.Repeated("# T\n\n", "*a_ "));
        yield return ("ticks.md", HostileInputs.Repeated("# T\n\n", "`` ` "));
        yield return ("lists.md", HostileInputs.Repeated("# T\n\n", "- "));
        yield return ("tables.md", HostileInputs.Repeated("# T\n\n", "|a"));
        yield return ("references.md", HostileInputs.Repeated("# T\n\n", "[a]: b\n[a][a]\n", length: 500_000));
        yield return ("front-matter.md", HostileInputs.Repeated("---\n", "author: x\n"));
    }

    public static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Nested(int depth, Func<byte[], byte[]> pack)
    {
        var bytes = Encoding.UTF8.GetBytes(Sentence);
        for (; depth > 0; depth--)
            bytes = pack(bytes);
        return bytes;
    }

    private static byte[] Wide(int depth) =>
        depth == 0
            ? new byte[100_000]
            : Packed.Zip([.. Enumerable.Repeat(Wide(depth - 1), 10).Select((inner, number) => ($"{number}", inner))]);

    private static byte[] TarHeader(char type, long length)
    {
        var packed = Packed.Tar(TarEntryFormat.Gnu, ("a", ""));
        var header = packed[..512];
        header[156] = (byte)type;
        Encoding.ASCII.GetBytes(Convert.ToString(length, 8).PadLeft(11, '0')).CopyTo(header, 124);
        header.AsSpan(148, 8).Fill((byte)' ');
        var sum = header.Sum(value => value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0").CopyTo(header, 148);
        return [.. header, .. new byte[1024]];
    }
}
