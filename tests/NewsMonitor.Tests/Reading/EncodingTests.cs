using System.Text;
using NewsMonitor.News.Articles;

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
    public void TextIsReadInItsCharset(string encoding, byte[] content)
    {
        var article = Some.Read("a.txt", content).Article.ShouldNotBeNull(encoding);
        (article.Title.Value + "\n\n" + article.Body.Value).ShouldBe(Text, encoding);
    }

    /// <summary>Utf16Guess looks at the first 4,096 bytes.</summary>
    [Theory]
    [InlineData(2_046)]
    [InlineData(2_047)]
    public void APairOfUnitsMayEndWhereTheGuessEnds(int units)
    {
        var text = "Port reopens\n\n" + new string('a', units - 14) + "\U0001F600 sails.";
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            Some.Read("a.txt", encoding.GetBytes(text)).Article.ShouldNotBeNull().Body.Value.ShouldEndWith("\U0001F600 sails.");
    }

    [Fact]
    public void JapaneseInAsciiBytesNeedsNoDeclaration()
    {
        const string Japanese = "港が再開\n\n四日間の閉鎖の後、船が再び出航した。";

        var article = Some.Read("a.txt", Encoding.GetEncoding("iso-2022-jp").GetBytes(Japanese)).Article.ShouldNotBeNull();

        (article.Title.Value + "\n\n" + article.Body.Value).ShouldBe(Japanese);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void ADeclaredCharsetIsBelieved(string charset)
    {
        var page =
            $"<html><head><meta charset=\"{charset}\"><title>Порт снова "
            + $"открыт</title></head><body><p>{Russian}</p></body></html>";
        Some.Read("a.html", Encoding.GetEncoding(charset).GetBytes(page)).Article!.Body.Value.ShouldContain("Докеры вернулись");
    }

    [Fact]
    public void Latin1ThatClaimsToBeUtf8IsReadAsWhatItIs()
    {
        var page = $"<html><head><meta charset=\"utf-8\"><title>Zoë</title></head><body><p>{Text}</p></body></html>";
        Some.Read("a.html", Encoding.GetEncoding(1252).GetBytes(page)).Article!.Title.Value.ShouldBe("Zoë");
    }

    [Fact]
    public void Utf8ThatClaimsToBeLatin1IsReadAsWhatItIs() =>
        Some.Article(
                "a.html",
                $"<html><head><meta charset=\"iso-8859-1\"><title>Zoë</title></head><body><p>{Text}</p></body></html>"
            )
            .Title.Value.ShouldBe("Zoë");

    [Fact]
    public void UndeclaredCyrillicIsDetected() =>
        Some.Read("a.txt", Encoding.GetEncoding(1251).GetBytes(Russian)).Article!.Title.Value.ShouldBe("Порт снова открыт");

    /// <summary>Undeclared, with few characters beyond ASCII, of which detectors know too little.</summary>
    [Theory]
    [InlineData("La 1ª división de España empieza mañana con once partidos, y la Liga espera más público que nunca.")]
    [InlineData("Coffee at the café costs 50¢")]
    [InlineData("Primož Roglič's rival was second, and the Slovenian fans of Primož Roglic cheered him on the way up.", 'č', 'c')]
    [InlineData("The brand™ grew by ±3 per cent in a year, said the firm, which makes shoes, bags and hats for children.")]
    public void RareCharactersOfWindows1252AreRead(string text, char from = ' ', char to = ' ')
    {
        text = text.Replace(from, to);
        Some.Read("a.txt", Encoding.GetEncoding(1252).GetBytes($"Headline\n\n{text}")).Article!.Body.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData(
        1250,
        "Ministr školství včera navštívil základní školu v Příbrami a řekl, že výstavba nové tělocvičny začne na jaře."
    )]
    [InlineData(
        1254,
        "Cumhurbaşkanı dün İstanbul'da yaptığı açıklamada yeni köprünün yakında açılacağını söyledi, halk ise bekliyor."
    )]
    public void OtherCharsetsWithLatinLettersAreNotTakenForIt(int codePage, string text) =>
        Some.Read("a.txt", Encoding.GetEncoding(codePage).GetBytes($"{text}\n\n{text} {text}"))
            .Article!.Title.Value.ShouldBe(text);

    [Fact]
    public void AWrongByteIsAReplacementCharacterAndTheRestIsRead()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes(Text), (byte)'\n', (byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)' '];
        foreach (var content in (byte[][])[mixed, [.. Encoding.UTF8.Preamble, .. mixed]])
        {
            var body = Some.Read("a.txt", content).Article!.Body.Value;
            body.ShouldStartWith("Der „Hafen“ in Kärnten");
            body.ShouldEndWith("caf\uFFFD");
        }
    }

    [Fact]
    public void AByteThatADeclaredCharsetLacksIsAReplacementCharacter() =>
        Some.Read("a.html", [.. Page("windows-1251"), .. Encoding.GetEncoding(1251).GetBytes("<p>Порт "), 0x98])
            .Article!.Body.Value.ShouldContain("Докеры вернулись");

    [Theory]
    [InlineData("iso-8859-1", "windows-1251")]
    [InlineData("windows-1251", "koi8-r")]
    [InlineData("utf-8", "windows-1251")]
    [InlineData("windows-1251", "utf-8")]
    public void AWrongDeclarationLosesAgainstTheBytes(string declared, string real) =>
        Some.Read("a.html", Page(declared, real)).Article!.Title.Value.ShouldBe("Порт снова открыт");

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    public void AZeroByteIsLeftOut(string extension) =>
        Some.Read("a." + extension, Encoding.UTF8.GetBytes($"<html><title>Zoë</title><p>{Text}\0 {Text} {Text} {Text}</p>"))
            .Article!.Body.Value.ShouldContain("öffnet früh");

    private static byte[] Page(string declared, string? real = null) =>
        Encoding
            .GetEncoding(real ?? declared)
            .GetBytes(
                $"<html><head><meta charset=\"{declared}\"><title>Порт снова открыт</title></head><body><p>{Russian}</p></body></html>"
            );

    [Fact]
    public void ALongTextCutInItsLastCharacterIsReadUnlessItsFormatNeedsTheEnd()
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

    [Fact]
    public void ALongTextWithOneWrongByteIsRead()
    {
        byte[] mixed = [.. LongText.Bytes(LongText.Russian), (byte)'\n', 0xE9, (byte)' ', .. Encoding.UTF8.GetBytes(Russian)];
        Some.Read("a.txt", mixed).Article!.Body.Value.ShouldContain("\uFFFD");
    }

    [Theory]
    [InlineData("iso-2022-jp")]
    [InlineData("hz-gb-2312")]
    public void Utf8ThatClaimsToBeAnEscapedCharsetIsReadAsWhatItIs(string charset) =>
        Some.Article(
                "a.html",
                $"<html><head><meta charset=\"{charset}\"><title>港口</title></head><body><p>{Russian}</p></body></html>"
            )
            .Title.Value.ShouldBe("港口");

    [Theory]
    [InlineData("a PNG image", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData("binary data (it contains zero bytes)", new byte[] { 0x41, 0x00, 0x00, 0x42, 0x00, 0x00, 0x43 })]
    [InlineData("binary data (it contains many control characters)", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    public void BinaryIsRejectedByItsName(string what, byte[] content)
    {
        var rejection = Some.Read("news.txt", content).Rejection!;
        rejection.Kind.ShouldBe(RejectionKind.Binary);
        rejection.Reason.ShouldContain(what);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\u200B\u200D\uFEFF\u00AD")]
    public void NothingVisibleIsEmpty(string text) => Some.Rejection("a.txt", text).Kind.ShouldBe(RejectionKind.Empty);

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
    public async Task TooLargeIsRejectedAfterALookAtItsBeginning(string name, long length, string reason)
    {
        // Reading on would throw, since there is no more.
        var beginning = new MemoryStream([.. Enumerable.Repeat((byte)'a', 512)]);

        var parts = Some.Reader(maxBytes: 1000).ReadAsync(name, beginning, length, TestContext.Current.CancellationToken);

        (await parts.SingleAsync(TestContext.Current.CancellationToken)).Result.Rejection!.Reason.ShouldBe(reason);
    }

    [Fact]
    public void AsLargeAsTheLimitIsRead() =>
        Some.Reader(maxBytes: 1000).Read("a.txt", new byte[1000]).Rejection!.Kind.ShouldBe(RejectionKind.Binary);
}
