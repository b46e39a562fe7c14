using System.Text;
using System.Xml.Linq;
using NewsMonitor.Reading.Feeds;

namespace NewsMonitor.Tests.Reading.Feeds;

public sealed class FeedDocumentTests
{
    private static readonly Uri Address = new("https://harbor.example/feeds/all");

    private const string Atom = """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbor</title><updated>2026</updated>
        <entry><id>tag:1</id><link rel="self" href="/self"/><link rel="alternate" href="/story/1"/><title>One</title></entry>
        <entry><id>tag:2</id><title>Two</title><content type="html">&lt;p&gt;B&lt;/p&gt;</content></entry></feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://harbor.example/"><title>Harbor</title><items><rdf:Seq/></items></channel>
        <item rdf:about="https://harbor.example/1"><title>One</title><link>https://harbor.example/1?from=feed</link></item></rdf:RDF>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbor","secret":1,"items":[
        {"id":7,"url":"/story/7","title":"Seven","content_text":"\ud83d alone"},{"url":"https://harbor.example/8"},{"title":"Nine"},null]}
        """;

    [Fact]
    public async Task AtomIsSplit()
    {
        var feed = await ReadAsync(Atom);

        (feed.Title, feed.Fault).ShouldBe(("Harbor", null));
        feed.Entries.Select(entry => (entry.Id, $"{entry.Link}"))
            .ShouldBe([("tag:1", "https://harbor.example/story/1"), ("tag:2", "")]);
        Text(feed.Entries[1])
            .ShouldBe(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Harbor</title><entry><id>tag:2</id><title>Two</title>"
                    + "<content type=\"html\">&lt;p&gt;B&lt;/p&gt;</content></entry></feed>"
            );
    }

    [Fact]
    public async Task RdfIsSplitWithItsChannelBesideTheItem()
    {
        var entry = (await ReadAsync(Rdf)).Entries.ShouldHaveSingleItem();

        (entry.Id, $"{entry.Link}").ShouldBe(("https://harbor.example/1", "https://harbor.example/1?from=feed"));
        Text(entry).ShouldContain("<channel rdf:about=\"https://harbor.example/\"><title>Harbor</title></channel><item");
    }

    [Theory]
    [InlineData(
        "<rss><channel><item><title>One</title><link>https://harbor.example/1?id=1&amp;utm_term={0}</link></item></channel></rss>"
    )]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1","items":[{"title":"One","url":"https://harbor.example/1?id=1&utm_term={0}"}]}"""
    )]
    public async Task WhatOnlyCountsClicksMakesNoOtherEntry(string feed)
    {
        var first = (await ReadAsync(feed.Replace("{0}", "a", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();
        var second = (await ReadAsync(feed.Replace("{0}", "b", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();
        var other = (await ReadAsync(feed.Replace("id=1", "id=2", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();

        first.Id.ShouldBe("https://harbor.example/1?id=1");
        (second.Id, second.Content).ShouldBe((first.Id, first.Content));
        (other.Id == first.Id || other.Content == first.Content).ShouldBeFalse();
    }

    [Fact]
    public async Task ACommentMakesNoOtherEntry()
    {
        const string Feed = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry><id>tag:1</id>
            <title>One</title><source><title>Wire</title><updated>2026-11-2{0}</updated></source>
            <link rel="replies" href="https://harbor.example/1#comments" thr:count="{0}"/><thr:total>{0}</thr:total></entry></feed>
            """;
        var first = (await ReadAsync(Feed.Replace("{0}", "3", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();
        var second = (await ReadAsync(Feed.Replace("{0}", "4", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();
        var other = (await ReadAsync(Feed.Replace("Wire", "Post", StringComparison.Ordinal))).Entries.ShouldHaveSingleItem();

        second.Content.ShouldBe(first.Content);
        other.Content.ShouldNotBe(first.Content);
    }

    [Fact]
    public async Task AJsonFeedIsSplit()
    {
        var feed = await ReadAsync(Json);

        feed.Entries.Select(entry => (entry.Id, $"{entry.Link}"))
            .ShouldBe([
                ("7", "https://harbor.example/story/7"),
                ("https://harbor.example/8", "https://harbor.example/8"),
                (feed.Entries[2].Content, ""),
            ]);
        Text(feed.Entries[2])
            .ShouldBe("""{"version":"https://jsonfeed.org/version/1.1","title":"Harbor","items":[{"title":"Nine"}]}""");
    }

    /// <summary>
    /// What is repeated in each entry's file is short, so that a file of megabytes does not become gigabytes.
    /// </summary>
    [Fact]
    public async Task WhatIsAroundTheEntriesIsBounded()
    {
        var items = string.Concat(Enumerable.Range(1, 1_000).Select(number => $"<item><title>{number}</title></item>"));
        var title = new string('x', 1_000_000);
        var feed = await ReadAsync(
            $"<rss version=\"2.0\" x=\"{title}\"><channel><title>{title}</title><link>a</link>{items}</channel></rss>"
        );

        feed.Entries.Count.ShouldBe(1_000);
        feed.Entries.Max(entry => entry.Bytes.Length).ShouldBeLessThan(200);
    }

    [Fact]
    public async Task AsManyEntriesAreReadAsAFileCanHave()
    {
        var items = string.Concat(Enumerable.Range(1, 10_001).Select(number => $"<item><title>{number}</title></item>"));
        var feed = await ReadAsync($"<rss><channel>{items}</channel></rss>");

        (feed.Entries.Count, feed.Fault).ShouldBe((10_000, "The feed has more than 10,000 entries"));
    }

    [Fact]
    public async Task EntriesBehindDamageAreReadAndOneThatIsCutOffIsNot()
    {
        const string damaged = "<rss><channel><item><title>A & B</title></item><item><title>Two</title></item>";

        Titles(await ReadAsync(damaged + "</channel></rss>")).ShouldBe(["A & B", "Two"]);
        Titles(await ReadAsync(damaged + "<item><title>Thr")).ShouldBe(["A & B", "Two"]);
        (await ReadAsync(damaged)).Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task DeepNestingCostsNoMore()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        (await ReadAsync($"<rss><channel>{deep}")).Entries.ShouldBeEmpty();
        (await ReadAsync($"<rss><channel><item>{deep}")).Entries.ShouldBeEmpty();
    }

    private static IEnumerable<string> Titles(FeedDocument feed) =>
        feed.Entries.Select(entry => XElement.Parse(Text(entry)).Descendants("title").Last().Value);

    private static Task<FeedDocument> ReadAsync(string text) => FeedDocument.ReadAsync(Encoding.UTF8.GetBytes(text), Address);

    private static string Text(FeedEntry entry) => Encoding.UTF8.GetString(entry.Bytes);
}
