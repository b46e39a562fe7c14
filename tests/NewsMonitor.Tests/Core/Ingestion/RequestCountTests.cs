using NewsMonitor.Core.Archive;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Entities;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>The storage requests that <c>docs/requests.md</c> counts; each is billed.</summary>
public sealed class RequestCountTests(LaptopFixture laptop)
{
    private readonly FaultPolicy _requests = new();

    [Fact]
    public async Task TheyAreAsManyAsDocumented()
    {
        await using var installation = await Installation.CreateAsync(laptop, null, _requests);
        await installation.DropAsync("warm-up.txt", SampleNews.Text(9));
        await installation.RunAsync("warm-up.txt");

        (await CountAsync(installation, "1.txt", SampleNews.Text(1))).ShouldBe(7, "a new article");
        (await CountAsync(installation, "copy.txt", SampleNews.Text(1))).ShouldBe(9, "a duplicate");
        (await CountAsync(installation, "empty.txt", "")).ShouldBe(4, "a rejected file");
        (await CountAsync(() => installation.RunAsync("1.txt"))).ShouldBe(2, "the same version again");
        (await CountAsync(() => installation.RunAsync("copy.txt"))).ShouldBe(4, "the same duplicate again");

        (await CountAsync(installation, "item.json", WireItem.Of(1))).ShouldBe(9, "a new article with an ID");
        (await CountAsync(installation, "late.json", WireItem.Of(2, text: WireItem.Text(15)))).ShouldBe(15, "a later version");
        (await CountAsync(installation, "kill.json", WireItem.Of(3, "canceled", text: ""))).ShouldBe(10, "a withdrawal");
        (await CountAsync(installation, "wait.json", WireItem.Of(uri: "urn:wire:2", embargo: "2999-01-01T00:00:00Z"))).ShouldBe(
            7,
            "an embargoed article"
        );
        var before = await WrittenAsync(installation, "warm-up.txt");
        var overwritten = await CountAsync(installation, "warm-up.txt", SampleNews.Text(2));
        var sameSecond = await WrittenAsync(installation, "warm-up.txt") == before;
        overwritten.ShouldBe(sameSecond ? 17 : 15, "an overwritten blob");
    }

    /// <summary>A digest of a day without articles: what is read of each day is one page.</summary>
    [Fact]
    public async Task ThoseOfADigestAreAsManyAsDocumented()
    {
        var (window, earlier, usual) = (3, 5, 30);
        await using var installation = await Installation.CreateAsync(laptop, null, _requests);
        var noon = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(-5).AddHours(12), TimeSpan.Zero);
        var last = noon.AddDays(-2);
        var months = ((last.Year - last.AddDays(1 - usual).Year) * 12) + last.Month - last.AddDays(1 - usual).Month + 1;
        var each = (2 * window) + earlier + 4 + months + usual;

        (await CountAsync(() => BuildAsync(installation, noon))).ShouldBe(each - usual + 1, "no article is earlier");
        await FileAsync(installation, last.AddDays(-usual));
        (await CountAsync(() => BuildAsync(installation, noon))).ShouldBe(
            each + 2 + usual + 1,
            "each day is counted and kept once"
        );
        (await CountAsync(() => BuildAsync(installation, noon))).ShouldBe(each);
    }

    [Fact]
    public async Task ThoseOfADecisionAboutANameAreAsManyAsDocumented()
    {
        await using var installation = await Installation.CreateAsync(laptop, null, _requests);

        (await CountAsync(() => DecideAsync(installation, NameDecisionKind.Hide, null))).ShouldBe(3, "there is no article");
        await FileAsync(installation, DateTimeOffset.UtcNow.AddDays(-50));

        // Three of the decisions, 44 that mark days, and a list for each of the months, of which these are in two or three.
        (await CountAsync(() => DecideAsync(installation, NameDecisionKind.Merge))).ShouldBeInRange(49, 50);
        (await CountAsync(() => DecideAsync(installation, NameDecisionKind.Merge))).ShouldBeInRange(
            48,
            49,
            "it stands already, but its days may not be marked"
        );
        (await CountAsync(() => DecideAsync(installation, NameDecisionKind.Split, "Fabrikam"))).ShouldBeInRange(49, 50);
    }

    private static Task FileAsync(Installation installation, DateTimeOffset at) =>
        installation
            .Get<ArticleStore>()
            .InsertAsync(
                SampleNews.Article(1) with
                {
                    Day = DateOnly.FromDateTime(at.UtcDateTime),
                },
                byService: false,
                TestContext.Current.CancellationToken
            );

    private static Task BuildAsync(Installation installation, DateTimeOffset to) =>
        DigestBuilder.BuildAsync(
            installation.Get<IDigestSource>(),
            SmallDigest.Spec,
            new DigestWindow(to.AddDays(-1), to),
            TestContext.Current.CancellationToken
        );

    private static Task DecideAsync(Installation installation, NameDecisionKind kind, string? other = "Contoso Bank") =>
        installation
            .Get<NameDecisionStore>()
            .DecideAsync(kind, other is null ? "Read More" : "The Firm", other, "ana", TestContext.Current.CancellationToken);

    private static async Task<DateTimeOffset> WrittenAsync(Installation installation, string blob)
    {
        var properties = installation
            .Account.Inbox.GetBlobClient(blob)
            .GetPropertiesAsync(null, TestContext.Current.CancellationToken);
        return (await properties).Value.LastModified;
    }

    private async Task<int> CountAsync(Installation installation, string blob, string text)
    {
        await installation.DropAsync(blob, text);
        return await CountAsync(() => installation.RunAsync(blob));
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = _requests.Seen;
        await work();
        return _requests.Seen - before;
    }
}
