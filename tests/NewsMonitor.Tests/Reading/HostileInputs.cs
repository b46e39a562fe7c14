using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>
/// Files no newspaper writes: some 200 names with what makes their bytes, each of which must end as an article or a reason with
/// bounded work. They are made when asked for, since many have ten megabytes.
/// </summary>
public static class HostileInputs
{
    private const int Most = 9_900_000;
    private const string Sentence = "The port of Rotterdam said on Monday that ships, after long talks, would sail again. ";

    /// <summary>A page with nothing odd about it but its length.</summary>
    /// <param name="share">How long it is, as a share of the greatest length.</param>
    public static byte[] Ordinary(double share) =>
        Repeated("<title>Port reopens</title><body>", $"<p>{Sentence}</p>", length: (int)(share * Most))();

    public static IEnumerable<(string Name, Func<byte[]> Bytes)> All() =>
        [
            .. Empty(),
            .. Sizes(),
            .. Bytes(),
            .. Encodings(),
            .. Names(),
            .. HostileText.All(),
            .. HostileMarkup.All(),
            .. HostileJson.All(),
            .. HostileXml.All(),
            .. HostileArchives.All(),
            .. HostileDocuments.All(),
        ];

    /// <summary>The text over and over, to the length most files may have.</summary>
    internal static Func<byte[]> Repeated(string before, string part, string after = "", int length = Most) =>
        () =>
        {
            var text = new StringBuilder(before, length + before.Length + after.Length);
            for (var used = Encoding.UTF8.GetByteCount(part); text.Length + used < length; )
                text.Append(part);
            return Encoding.UTF8.GetBytes(text.Append(after).ToString());
        };

    internal static Func<byte[]> Text(string text) => () => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<(string, Func<byte[]>)> Empty()
    {
        foreach (var extension in (string[])["txt", "html", "json", "md", ""])
            yield return ($"empty.{extension}", () => []);
        yield return ("spaces.txt", Repeated("", " "));
        yield return ("line-feeds.txt", Repeated("", "\n"));
        yield return ("carriage-returns.txt", Repeated("", "\r"));
        yield return ("zero-width.txt", Repeated("", "\u200B", length: 3_000_000));
        yield return ("byte-order-mark-only.txt", () => [0xEF, 0xBB, 0xBF]);
        yield return ("utf-16-mark-only.txt", () => [0xFF, 0xFE]);
    }

    private static IEnumerable<(string, Func<byte[]>)> Sizes()
    {
        foreach (var extension in (string[])["txt", "html", "json", "md", ""])
        {
            yield return ($"one-line-of-ten-megabytes.{extension}", Repeated("", Sentence));
            yield return ($"one-word-of-ten-megabytes.{extension}", Repeated("", "a"));
            yield return ($"too-large.{extension}", () => new byte[10_000_001]);
        }
        yield return ("one-letter.txt", Text("a"));
        yield return ("a-million-lines.txt", Repeated("Title\n", "line of it\n"));
        yield return ("a-million-paragraphs.txt", Repeated("Title\n\n", "b\n\n"));
        yield return ("a-million-labels.txt", Repeated("", "Source: x\n"));
        yield return ("a-million-bylines.txt", Repeated("Title\n", "By Ann Lee\n"));
        yield return ("endless-label.txt", Repeated("Source: ", "x"));
        yield return ("endless-byline.txt", Repeated("By ", "Ann Lee and "));
        yield return ("all-punctuation.txt", Repeated("", "!?.,"));
        yield return ("all-hashes.md", Repeated("", "#"));
    }

    private static IEnumerable<(string, Func<byte[]>)> Bytes()
    {
        foreach (var extension in (string[])["txt", "html", "json", ""])
        {
            yield return ($"nul-bytes.{extension}", () => new byte[1_000_000]);
            yield return ($"one-nul-byte.{extension}", () => Encoding.UTF8.GetBytes(Sentence + "\0" + Sentence));
            foreach (var seed in (int[])[1, 2, 3])
                yield return ($"noise-{seed}.{extension}", () => Noise(seed, 1_000_000));
            yield return ($"high-noise.{extension}", () => [.. Noise(7, 300_000).Select(b => (byte)(b | 0x80))]);
        }
        (string Name, byte[] Start)[] signatures =
        [
            ("pdf", "%PDF-1.7"u8.ToArray()),
            ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
            ("zip", [0x50, 0x4B, 0x03, 0x04]),
            ("jpeg", [0xFF, 0xD8, 0xFF]),
            ("gzip", [0x1F, 0x8B, 0x08]),
            ("doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
            ("elf", [0x7F, 0x45, 0x4C, 0x46]),
            ("rtf", "{\\rtf1 x}"u8.ToArray()),
        ];
        foreach (var (name, start) in signatures)
            yield return ($"{name}-called.txt", () => [.. start, .. Noise(5, 10_000)]);
    }

    private static IEnumerable<(string, Func<byte[]>)> Encodings()
    {
        foreach (var extension in (string[])["txt", "html", "json"])
        {
            yield return ($"utf-16-without-mark.{extension}", () => Encoding.Unicode.GetBytes(Repeat(Sentence, 40_000)));
            yield return (
                $"utf-16-be-without-mark.{extension}",
                () => Encoding.BigEndianUnicode.GetBytes(Repeat(Sentence, 40_000))
            );
            yield return ($"utf-16-cut.{extension}", () => Encoding.Unicode.GetBytes(Sentence)[..^1]);
            yield return ($"utf-32-without-mark.{extension}", () => Encoding.UTF32.GetBytes(Sentence));
            yield return (
                $"overlong-utf-8.{extension}",
                () => [.. Enumerable.Repeat<byte[]>([0xC0, 0xAF], 100_000).SelectMany(b => b)]
            );
            yield return (
                $"surrogates-in-utf-8.{extension}",
                () => [.. Enumerable.Repeat<byte[]>([0xED, 0xA0, 0x80], 100_000).SelectMany(b => b)]
            );
            yield return (
                $"utf-8-mark-and-latin-1.{extension}",
                () => [0xEF, 0xBB, 0xBF, .. Encoding.Latin1.GetBytes("Caf\u00E9 " + Sentence)]
            );
            yield return (
                $"lone-surrogates-in-utf-16.{extension}",
                () => [0xFF, 0xFE, .. Enumerable.Repeat<byte[]>([0x00, 0xD8], 10_000).SelectMany(b => b)]
            );
        }
        yield return (
            "latin-1-claiming-utf-8.html",
            () =>
                Encoding.Latin1.GetBytes(
                    "<meta charset=utf-8><title>Caf\u00E9</title><p>" + Repeat("Le caf\u00E9 est ferm\u00E9. ", 300_000)
                )
        );
        yield return ("charset-that-is-none.html", Text("<meta charset=x-none-such><title>T</title><p>" + Sentence));
        yield return ("charset-utf-7.html", Text("<meta charset=utf-7><title>+ADw-script+AD4-</title><p>" + Sentence));
        yield return ("charset-utf-16-in-ascii.html", Text("<meta charset=utf-16><title>T</title><p>" + Sentence));
        yield return ("charset-iso-2022-jp.html", Text("<meta charset=iso-2022-jp><title>T \u001b$B$3</title><p>" + Sentence));
        yield return ("ten-megabytes-of-high-bytes.txt", () => [.. Enumerable.Repeat((byte)0xE9, Most)]);
    }

    private static IEnumerable<(string, Func<byte[]>)> Names()
    {
        string[] names =
        [
            "../../etc/passwd",
            "..\\..\\windows\\system32.txt",
            "/absolute.txt",
            "a/../b.txt",
            ".",
            "..",
            ".txt",
            "txt",
            "a.",
            " ",
            "\u202Etxt.exe",
            "a\u0000b.txt",
            "con.txt",
            "a\r\nBcc: all@example.com.txt",
            "<script>.html",
            "%2e%2e%2f.txt",
            "a?b#c.txt",
            new string('x', 1_000),
            new string('x', 1_000) + ".txt",
            new string('/', 1_000),
            new string('.', 1_000),
            "a." + new string('t', 1_000),
            "\uD800.txt",
            "😀.json",
            "a.TXT",
            "a.html.json.txt",
            "файл.txt",
            "'; drop table articles; --.txt",
        ];
        foreach (var name in names)
            yield return (name, Text("Port reopens\n\n" + Sentence));
    }

    private static byte[] Noise(int seed, int length)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times / 100).ToString();
}
