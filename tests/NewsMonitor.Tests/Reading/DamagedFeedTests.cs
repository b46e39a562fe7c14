using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Tests.Reading;

/// <summary>Feeds that are not well-formed, are cut off, lie about their encoding, or are longer than memory should be.</summary>
public sealed class DamagedFeedTests
{
    private const string Good = "<item><title>Good</title><description>Ships sailed.</description></item>";

    [Theory]
    [InlineData("HTML entity", "<title>T</title><description>a&nbsp;caf&eacute;</description>", "a café")]
    [InlineData("stray ampersand", "<title>T</title><description>Lee & Ray</description>", "Lee & Ray")]
    [InlineData("stray bracket", "<title>T</title><description>a < b, 1 <2</description>", "a < b, 1 <2")]
    [InlineData("unknown entity", "<title>T</title><description>a &port; b</description>", "a &port; b")]
    [InlineData("undeclared prefix", "<title>T</title><content:encoded>Ships</content:encoded>", "Ships")]
    [InlineData("tag that is not closed", "<title>T</title><description>Ships <b>sailed</description>", "Ships sailed")]
    [InlineData(
        "tags that overlap",
        "<title>T</title><description><b>Ships <i>sailed</b> on</i></description>",
        "Ships sailed on"
    )]
    [InlineData(
        "HTML's empty tags",
        "<title>T</title><description><p>Ships<br>sailed<img src=a></p></description>",
        "Ships sailed"
    )]
    [InlineData("attribute without quotes", "<title type=text>T</title><description id=a b c='d'>Ships</description>", "Ships")]
    [InlineData("control character", "<title>T</title><description>Ships\u0001 sailed\u000B.</description>", "Ships sailed.")]
    [InlineData("character data without end", "<title>T</title><description><![CDATA[Ships sailed.", "Ships sailed.")]
    [InlineData("item that is not closed", "<title>T</title><description>Ships</description><item>", "Ships")]
    public void ItemsAreReadInSpiteOf(string damage, string item, string body)
    {
        var parts = Some.Parts("a.rss", $"<rss><channel>{Good}<item>{item}</item>{Good}</channel></rss>");

        parts[0].Result.Article!.Title.Value.ShouldBe("Good", damage);
        parts[1].Name.ShouldBe("2", damage);
        parts[1].Result.Article.ShouldNotBeNull(damage).Body.Value.ShouldStartWith(body, Case.Sensitive, damage);
    }

    /// <summary>The parser's work grows with the square of a tag's attributes; signs of equality elsewhere are text.</summary>
    [Theory]
    [InlineData(" a{0}='1'", 10_000, false)]
    [InlineData(" a{0}='1'", 30_000, true)]
    [InlineData("><i>{0} =</i", 30_000, false)]
    public async Task ATagOfTooManyAttributesIsReadOnlyOnceItIsRepaired(string part, int count, bool isTooMany)
    {
        var tag = string.Concat(Enumerable.Range(0, count).Select(n => part.Replace("{0}", $"{n}", StringComparison.Ordinal)));
        var feed = $"<rss><channel>{Good}<item{tag}><title>T</title></item>{Good}</channel></rss>";

        (
            await Record.ExceptionAsync(() =>
                new TagLimit(new StringReader(feed)).ReadToEndAsync(TestContext.Current.CancellationToken)
            )
            is not null
        ).ShouldBe(isTooMany);
        var parts = Some.Parts("a.rss", feed);
        parts.Select(read => read.Result.Article?.Title.Value).ShouldBe(["Good", parts[1].Result.Article?.Title.Value, "Good"]);
    }

    [Theory]
    [InlineData("declaration that is late", "\n\n<?xml version=\"1.0\"?><rss><channel>{0}{0}</channel></rss>", 2)]
    [InlineData("text around", "<rss><channel>{0}{0}</channel></rss>\n<!-- cached --><script>x</script>", 2)]
    [InlineData("end that is missing", "<rss><channel>{0}{0}<item><title>Cut", 3)]
    [InlineData("end tags that are too many", "<rss><channel></b>{0}</item></item>{0}</channel></rss>", 2)]
    [InlineData("entities of its own", "<!DOCTYPE rss [<!ENTITY a \"x\">]><rss><channel>{0}&a;{0}</channel></rss>", 2)]
    [InlineData(
        "document type",
        "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://127.0.0.1:9/x.dtd\"><rss><channel>{0}{0}</channel></rss>",
        2
    )]
    public void DocumentsAreReadInSpiteOf(string damage, string feed, int count)
    {
        var parts = Some.Parts("a.rss", feed.Replace("{0}", Good, StringComparison.Ordinal));

        parts.Count.ShouldBe(count, damage);
        parts.Count(part => part.Result.Article?.Title.Value == "Good").ShouldBe(2, damage);
    }

    [Fact]
    public void ADeclaredEncodingThatIsWrongIsNotBelieved()
    {
        var feed =
            $"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Caf\u00e9</title><description>Les caf\u00e9s de la c\u00f4te ont ferm\u00e9.</description></item></channel></rss>";

        Some.Reader().Parts("a.rss", Encoding.Latin1.GetBytes(feed))[0].Result.Article!.Title.Value.ShouldBe("Café");
    }

    /// <summary>What is read is let go: a feed that never ends is read only as far as its reader goes.</summary>
    [Fact]
    public async Task ALongFeedIsReadItemByItem()
    {
        await using var endless = new EndlessText("<rss><channel><title>Gazette</title>", Good + "\n");
        List<WeakReference> articles = [];

        var parts = Some.Reader(maxBytes: 10_000)
            .ReadAsync("a.rss", endless, ReadLimits.MaxStreamedBytes, TestContext.Current.CancellationToken);
        await foreach (var part in parts.Take(5_000))
        {
            part.Result.Article!.Source!.Value.ShouldBe("Gazette");
            articles.Add(new WeakReference(part.Result.Article));
        }

        articles.Count.ShouldBe(5_000);
        endless.Served.ShouldBeLessThan(5_100L * (Good.Length + 1) + 256 * 1024);
        GC.Collect();
        articles.Count(article => article.IsAlive).ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("attribute")]
    [InlineData("comment")]
    public async Task ALongItemEndsALongFeed(string where)
    {
        var (before, after) = where switch
        {
            "attribute" => ("<item><title a='", "x"),
            "comment" => ("<item><!--", "x"),
            _ => ("<item><title>", "x"),
        };
        await using var endless = new EndlessText($"<rss><channel>{Good}{before}", after);
        List<ReadPart> parts = [];

        await foreach (
            var part in Some.Reader(maxBytes: 10_000)
                .ReadAsync("a.rss", endless, ReadLimits.MaxStreamedBytes, TestContext.Current.CancellationToken)
        )
            parts.Add(part);

        string.Join(' ', parts.Select(part => part.Name + (part.Result.Article is null ? "!" : ""))).ShouldBe("1 2!");
        parts[1].Result.Rejection!.Kind.ShouldBe(RejectionKind.Malformed);
        endless.Served.ShouldBeLessThan(600_000);
    }

    [Fact]
    public void ALongFeedIsReadAsFarAsItIsWellFormed()
    {
        var feed = $"<rss><channel>{string.Concat(Enumerable.Repeat(Good, 200))}<item>&nope;</item>{Good}</channel></rss>";

        var parts = Some.Reader(maxBytes: 2_000).Parts("a.rss", Encoding.UTF8.GetBytes(feed));

        parts.Count.ShouldBe(201);
        parts[^1].Name.ShouldBe("201");
        parts[^1].Result.Rejection!.Reason.ShouldContain("line 1");
    }

    [Fact]
    public void ALongFeedIsReadInItsEncoding()
    {
        var item = "<item><title>Café</title><description>À la côte.</description></item>";
        var feed =
            $"<?xml version='1.0' encoding='iso-8859-1'?><rss><channel>{string.Concat(Enumerable.Repeat(item, 100))}</channel></rss>";

        var parts = Some.Reader(maxBytes: 2_000).Parts("a.rss", Encoding.Latin1.GetBytes(feed));

        parts.Count.ShouldBe(100);
        parts[^1].Result.Article!.Body.Value.ShouldBe("À la côte.");
    }
}
