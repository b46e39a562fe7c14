namespace NewsMonitor.Tests.Reading;

/// <summary>Twice the file, twice the work: more than thirty kinds of files that tempt a reader to do more, from 0.25 to 8 MB.</summary>
public sealed class ScalingTests(ITestOutputHelper output)
{
    private const int Smallest = 250_000;
    private const int Doublings = 5;

    /// <summary>Twice as much, and what caches and collections of garbage add.</summary>
    private const double Most = 2.6;

    /// <summary>What takes less is not told from the noise.</summary>
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(100);

    /// <summary>What takes more is not disturbed much, and measured once.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private const string Page = "<title>Port reopens after long talks</title><body>";
    private const string Line = "The port of Rotterdam said on Monday that ships would sail again. ";

    private static readonly string Definitions = string.Concat(Enumerable.Repeat("[a\\[]: b\n", 1_000));

    private static readonly (string Name, string Before, string Part, string After)[] Kinds =
    [
        ("paragraphs.html", Page, $"<p>{Line}</p>", ""),
        ("open paragraphs.html", Page, $"<p>{Line}", ""),
        ("nested.html", Page, "<div>", Line),
        ("crossed.html", Page, "<b><i>x</b></i>", ""),
        ("formatting.html", Page, "<b><p>x", ""),
        ("tables.html", Page, "<table><tr><td>x", ""),
        ("cells.html", Page + "<table>", "<tr><td>1<td>2", ""),
        ("attributes.html", Page + "<p ", "a=1 ", $">{Line}"),
        ("one attribute.html", Page + "<p title='", "x", $"'>{Line}"),
        ("entities.html", Page + "<p>", "&amp;&#x41;&nosuch;", ""),
        ("comments.html", Page, "<!-- x -- > -->", Line),
        ("open comment.html", Page, "<!-- x -- ", Line),
        ("scripts.html", Page, "<script>x<!--</script>", Line),
        ("links.html", Page, "<a href=x>a link</a> ", Line),
        ("breaks.html", Page, "x<br>", ""),
        ("lists.html", Page, "<ul><li>x", ""),
        ("spaces.html", Page + "<p>a", " ", $"b {Line}"),
        ("brackets.txt", "Port reopens\n\n", "(((", ""),
        ("one line.txt", "Port reopens\n\n", Line, ""),
        ("one word.txt", "Port reopens\n\n", "x", ""),
        ("one name.txt", "Port reopens\n\n", "Ada ", " x MORE"),
        ("one token.txt", "Port reopens\n\n", "AbC", " x MORE"),
        ("empty lines.txt", "Port reopens\n\n", "\n", Line),
        ("carriage returns.txt", "Port reopens\r\r", "x\r", ""),
        ("cyrillic.txt", "Порт открыт\n\n", "Порт снова открыт. ", ""),
        ("deep.json", """{"title":"Port","body":""", "[", "]"),
        ("strings.json", """{"title":"Port","body":""" + "\"", "\\u0041\\n", "\"}"),
        ("members.json", """{"title":"Port","body":"x",""" + "\"a\":1", ",\"a\":1", "}"),
        ("elements.xml", "<rss><channel>", "<x><y/></x>", "</channel></rss>"),
        ("items.xml", "<rss><channel>", $"<item><title>Port</title><description>{Line}</description></item>", "</channel></rss>"),
        ("quotes.csv", "title,body\n", "\"a \"\"b\"\"\",\"c\"\n", ""),
        ("stars.md", "# Port reopens\n\n", "**_[x](", ""),
        ("open links.md", "# Port reopens\n\n", "[x](a (b ", ""),
        ("definitions.md", $"# Port reopens\n\n{Line}\n\n", "[a]: b\n", ""),
        ("defined paragraph.md", "# Port reopens\n\n" + Definitions, "x\n", ""),
        ("headers.eml", "Subject: Port\n", "X-A: b\n c\n", $"\n{Line}"),
        ("parts.eml", "Subject: Port\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n", "--b--\n"),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Name)];

    [Fact]
    public void ThereAreThirty() => Kinds.Length.ShouldBeGreaterThanOrEqualTo(30);

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public void TwiceTheFileIsTwiceTheWork(string name)
    {
        var (_, before, part, after) = Kinds.Single(kind => kind.Name == name);
        List<TimeSpan> work = [];
        for (var doubling = 0; doubling <= Doublings; doubling++)
        {
            var file = HostileInputs.Repeated(before, part, after, Smallest << doubling)();
            var (reader, parts) = (Some.Reader(), 0);
            var runs = work.Count > 0 && work[^1] > Long ? 1 : 5;
            work.Add(ThreadTime.LeastOf(runs, () => parts = reader.Parts(name, file).Count));
            parts.ShouldBeGreaterThan(0);
        }

        output.WriteLine($"{name}: {string.Join(", ", work.Select(time => $"{time.TotalMilliseconds:0}"))} ms");
        for (var doubling = 0; doubling < Doublings; doubling++)
        {
            if (work[doubling + 1] > Measurable)
                (work[doubling + 1] / Longer(work[doubling], Measurable / 2)).ShouldBeLessThanOrEqualTo(Most, name);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
