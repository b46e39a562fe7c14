using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

public sealed class EncodingTests
{
    private const string Text =
        "Zoë zu Besuch\n\nDer „Hafen“ in Kärnten öffnet früh – für 5 € Gebühr, sagt Frau Müller. Die Straße bleibt "
        + "geöffnet und alle grüßen schön.";
    private const string Russian =
        "Порт снова открыт\n\nДокеры вернулись к работе после четырёх дней забастовки, и корабли снова выходят в "
        + "море, сообщила администрация порта.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Readable =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
            { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "UTF-16 LE without", Encoding.Unicode.GetBytes(Text) },
            { "UTF-16 BE without", Encoding.BigEndianUnicode.GetBytes(Text) },
            { "UTF-32 with a mark", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
            { "Windows-1252", Encoding.GetEncoding(1252).GetBytes(Text) },
            { "UTF-8 cut in its last character", [.. Encoding.UTF8.GetBytes(Text), 0xE2, 0x82] },
            { "UTF-8 with a mark, cut", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text), 0xE2, 0x82] },
            { "UTF-16 LE with a mark, cut", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text), 0x3D] },
            {
                "UTF-16 BE with a mark, cut in a pair",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text), 0xD8, 0x3D]
            },
            { "UTF-32 with a mark, cut", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text), 0x3D, 0xF6] },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Text_is_read_in(string encoding, byte[] content)
    {
        var article = Some.Read("a.txt", content).Article.ShouldNotBeNull(encoding);
        (article.Title.Value + "\n\n" + article.Body.Value).ShouldBe(Text, encoding);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void A_declared_charset_is_believed(string charset)
    {
        var page =
            $"<html><head><meta charset=\"{charset}\"><title>Порт снова "
            + $"открыт</title></head><body><p>{Russian}</p></body></html>";
        Some.Read("a.html", Encoding.GetEncoding(charset).GetBytes(page)).Article!.Body.Value.ShouldContain("Докеры вернулись");
    }

    [Fact]
    public void Latin_1_that_claims_to_be_utf_8_is_read_as_what_it_is()
    {
        var page = $"<html><head><meta charset=\"utf-8\"><title>Zoë</title></head><body><p>{Text}</p></body></html>";
        Some.Read("a.html", Encoding.GetEncoding(1252).GetBytes(page)).Article!.Title.Value.ShouldBe("Zoë");
    }

    [Fact]
    public void Utf_8_that_claims_to_be_latin_1_is_read_as_what_it_is() =>
        Some.Article(
                "a.html",
                $"<html><head><meta charset=\"iso-8859-1\"><title>Zoë</title></head><body><p>{Text}</p></body></html>"
            )
            .Title.Value.ShouldBe("Zoë");

    [Fact]
    public void Undeclared_cyrillic_is_detected() =>
        Some.Read("a.txt", Encoding.GetEncoding(1251).GetBytes(Russian)).Article!.Title.Value.ShouldBe("Порт снова открыт");

    [Fact]
    public void Two_encodings_in_one_file_are_refused_with_the_line()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes(Text), (byte)'\n', (byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)' '];
        var rejection = Some.Read("a.txt", mixed).Rejection!;
        rejection.Kind.ShouldBe(RejectionKind.WrongEncoding);
        rejection.Reason.ShouldBe("Most of the file is UTF-8, but the byte E9 on line 4 is not; save the file as UTF-8.");
    }

    [Fact]
    public void A_wrong_byte_after_a_mark_is_refused_with_its_place()
    {
        byte[] wrong = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text), 0xE9, .. Encoding.UTF8.GetBytes(Text)];
        Some.Read("a.txt", wrong)
            .Rejection!.Reason.ShouldStartWith("The file is UTF-8 according to its byte order mark, but the bytes at ");
    }

    [Fact]
    public void A_long_text_cut_in_its_last_character_is_read_unless_its_format_needs_the_end()
    {
        foreach (var (extension, content, end) in LongText.Cuts())
        {
            var read = Some.Read("a." + extension, content);
            var marked = Some.Read("a." + extension, [.. Encoding.UTF8.Preamble, .. content]);
            if (end is null)
                read.Rejection.ShouldNotBeNull();
            else
                read.Article.ShouldNotBeNull().Body.Value.ShouldEndWith(end);
            marked.Article?.Body.ShouldBe(read.Article!.Body);
            (marked.Article is null).ShouldBe(read.Article is null);
        }
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    [InlineData("json")]
    public void A_long_text_with_one_wrong_byte_is_refused_with_the_line(string extension)
    {
        byte[] mixed = [.. LongText.Bytes(LongText.Russian), (byte)'\n', 0xE9, (byte)' ', .. Encoding.UTF8.GetBytes(Russian)];
        Some.Read("a." + extension, mixed)
            .Rejection!.Reason.ShouldBe("Most of the file is UTF-8, but the byte E9 on line 4 is not; save the file as UTF-8.");
    }

    [Theory]
    [InlineData("iso-2022-jp")]
    [InlineData("hz-gb-2312")]
    public void Utf_8_that_claims_to_be_an_escaped_charset_is_read_as_what_it_is(string charset) =>
        Some.Article(
                "a.html",
                $"<html><head><meta charset=\"{charset}\"><title>港口</title></head><body><p>{Russian}</p></body></html>"
            )
            .Title.Value.ShouldBe("港口");

    [Theory]
    [InlineData("a PNG image", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData("binary data (it contains zero bytes)", new byte[] { 0x41, 0x00, 0x00, 0x42, 0x00, 0x00, 0x43 })]
    [InlineData("binary data (it contains many control characters)", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    public void Binary_is_refused_by_its_name(string what, byte[] content)
    {
        var rejection = Some.Read("news.txt", content).Rejection!;
        rejection.Kind.ShouldBe(RejectionKind.Binary);
        rejection.Reason.ShouldContain(what);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\u200B\u200D\uFEFF\u00AD")]
    public void Nothing_to_see_is_empty(string text) => Some.Rejection("a.txt", text).Kind.ShouldBe(RejectionKind.Empty);

    [Theory]
    [InlineData(
        "a.txt",
        1_001,
        "The file has 1,001 bytes, but the limit is 1,000; split it or raise NewsMonitor:Reading:MaxBytes."
    )]
    [InlineData(
        "a.jsonl",
        1_000_000_001,
        "The file has 1,000,000,001 bytes, but the limit is 1,000,000,000; split it into several files."
    )]
    public async Task Too_large_is_rejected_after_its_beginning_at_most(string name, long length, string reason)
    {
        var endless = new CountedStream();

        var parts = Some.Reader(maxBytes: 1000).ReadAsync(name, endless, length, TestContext.Current.CancellationToken);

        (await parts.SingleAsync(TestContext.Current.CancellationToken)).Result.Rejection!.Reason.ShouldBe(reason);
        endless.Served.ShouldBe(length < ReadLimits.MaxStreamedBytes ? length : 0);
    }

    [Fact]
    public void As_large_as_the_limit_is_read() =>
        Some.Reader(maxBytes: 1000).Read("a.txt", new byte[1000]).Rejection!.Kind.ShouldBe(RejectionKind.Binary);

    /// <summary>Spaces without end.</summary>
    private sealed class CountedStream : ReadOnlyStream
    {
        public long Served { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            Served += buffer.Length;
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));
    }
}
