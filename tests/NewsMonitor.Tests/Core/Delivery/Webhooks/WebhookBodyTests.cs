using System.Text.Json;
using NewsMonitor.Core.Delivery.SignedJson;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Tests.Core.Delivery.Channels;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>What chats are sent: whole, short enough, and with no mark-up from outside.</summary>
public sealed class WebhookBodyTests
{
    private const string Hostile = "<!channel> *bold* _x_ [a](https://evil.example) <https://evil.example|here> & ${card} {{x}}";

    [Theory]
    [InlineData("slack", 0)]
    [InlineData("slack", 1)]
    [InlineData("slack", 2_000)]
    [InlineData("teams", 0)]
    [InlineData("teams", 1)]
    [InlineData("teams", 2_000)]
    [InlineData("json", 2_000)]
    public async Task EveryDigestFits(string kind, int articles)
    {
        var channel = TestChannels.Webhook(kind);
        var digest = await DigestAsync(Enumerable.Range(0, articles).Select(SampleNews.Article));
        var bytes = channel.Body(digest).ShouldNotBeNull();
        bytes.Length.ShouldBeLessThanOrEqualTo((channel as ChatChannel)?.MaxBytes ?? JsonChannel.MaxBytes);
        bytes.ShouldBe(channel.Body(digest));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task TheWorstThatCanComeInFits(string kind)
    {
        var wide = new string('漢', 4_000);
        var url = "https://news.example/?" + string.Concat(Enumerable.Repeat("a&", 280));
        var digest = await DigestAsync(
            Enumerable.Range(0, 100).Select(n => SampleNews.Article(n, wide + n) with { Url = new Uri(url + n), Source = wide })
        );
        TestChannels.Webhook(kind).Body(digest).ShouldNotBeNull().Length.ShouldBeLessThanOrEqualTo(28_000);
    }

    /// <summary>Why its readers get it, what else there is, and where.</summary>
    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task AChatNamesTheWatchListKeepsTopicsAndLeadsToThePage(string kind)
    {
        var list = new WatchList
        {
            Id = "rail",
            Name = "Our rails",
            Any = [new EntityTerm("Northwind Rail", [], [])],
        };
        var news = Enumerable.Range(0, 200).Select(SampleNews.Article).ToList();
        var spec = DefaultSubscription.From(new DigestOptions()).Spec;
        var page = new Uri("https://news.example.org/digest/token");
        var matches = await DigestAsync(news, spec with { WatchLists = [list], Covers = Coverage.Matches });
        var all = Texts(await DigestAsync(news));

        Texts(matches).ShouldContain(text => text.Text.Contains("Matched Our rails: Northwind Rail"));
        all.ShouldContain(text => text.Text == "Top stories");
        all.ShouldContain(text => text.Text.EndsWith(" articles)"));
        all.ShouldContain(text => text.IsLink && text.Text.StartsWith("… and "));
        all.ShouldContain(text => text.IsLink && text.Text == "View in browser");

        List<(string Text, bool IsLink)> Texts(ArchivedDigest digest)
        {
            using var json = JsonDocument.Parse(TestChannels.Webhook(kind).Body(digest, page)!);
            return
            [
                .. Objects(json.RootElement)
                    .Where(element => element.TryGetProperty("text", out _))
                    .Select(element => (Text(element), element.ToString().Contains(page.AbsoluteUri))),
            ];
        }
    }

    [Fact]
    public async Task SlackGetsAtMostTenThousandCharacters()
    {
        var wide = new string('w', 4_000);
        var digest = await DigestAsync(
            Enumerable.Range(0, 100).Select(n => SampleNews.Article(n, wide + n) with { Source = wide })
        );
        digest = digest with { Digest = digest.Digest with { Name = new string('N', 9_000) } };
        using var json = JsonDocument.Parse(TestChannels.Webhook("slack").Body(digest)!);

        Objects(json.RootElement)
            .Where(element => element.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            .Sum(element => Text(element).Length)
            .ShouldBeInRange(1, 10_000);
    }

    [Fact]
    public async Task ATeamsCardHasASummary()
    {
        using var json = JsonDocument.Parse(TestChannels.Webhook("teams").Body(await DigestAsync([SampleNews.Article(1)]))!);
        var summary = json.RootElement.GetProperty("summary").GetString();

        summary.ShouldStartWith("News digest: ");
        json.RootElement.GetProperty("attachments")[0]
            .GetProperty("content")
            .GetProperty("fallbackText")
            .GetString()
            .ShouldBe(summary);
    }

    [Fact]
    public async Task SlackReadsNoMarkUpFromOutside()
    {
        using var json = JsonDocument.Parse(
            TestChannels.Webhook("slack").Body(await DigestAsync([SampleNews.Article(1, Hostile)]))!
        );
        var message = json.RootElement;

        message.GetProperty("text").GetString().ShouldNotBeNull().ShouldNotContain("<");
        Objects(message).Where(element => Type(element) == "mrkdwn").ShouldBeEmpty();
        var link = Objects(message).Where(element => Type(element) == "link").ShouldHaveSingleItem();
        link.GetProperty("text").GetString().ShouldBe(UntrustedText.Line(Hostile, 160));
        link.GetProperty("url").GetString().ShouldBe("https://news.example/2026/11/22/story-1");
        string[] known =
        [
            "header",
            "plain_text",
            "context",
            "section",
            "rich_text",
            "rich_text_section",
            "rich_text_list",
            "text",
            "link",
        ];
        Objects(message).Select(Type).OfType<string>().Distinct().Except(known).ShouldBeEmpty();
        message.GetProperty("blocks").GetArrayLength().ShouldBeLessThanOrEqualTo(50);
    }

    [Fact]
    public async Task TeamsReadsNoMarkUpFromOutside()
    {
        using var json = JsonDocument.Parse(
            TestChannels.Webhook("teams").Body(await DigestAsync([SampleNews.Article(1, Hostile)]))!
        );
        var attachment = json.RootElement.GetProperty("attachments")[0];

        json.RootElement.GetProperty("type").GetString().ShouldBe("message");
        attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        string[] known = ["message", "AdaptiveCard", "RichTextBlock", "TextRun", "Action.OpenUrl"];
        Objects(json.RootElement).Select(Type).OfType<string>().Distinct().ShouldBe(known, ignoreOrder: true);
        Objects(attachment)
            .Where(element => element.TryGetProperty("selectAction", out _))
            .ShouldHaveSingleItem()
            .GetProperty("text")
            .GetString()
            .ShouldBe(UntrustedText.Line(Hostile, 160));
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            _ => [],
        };

    private static string? Type(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static string Text(JsonElement element) =>
        element.GetProperty("text") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static async Task<ArchivedDigest> DigestAsync(IEnumerable<StoredArticle> articles, DigestSpec? spec = null) =>
        new(
            null,
            await DigestBuilder.BuildAsync(
                new NewsSource(articles),
                spec ?? DefaultSubscription.From(new DigestOptions()).Spec,
                SampleNews.Window,
                TestContext.Current.CancellationToken
            )
        );
}
