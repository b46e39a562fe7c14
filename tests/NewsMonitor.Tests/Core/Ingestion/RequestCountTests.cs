namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>The storage requests that <c>docs/data.md</c> counts; each is billed.</summary>
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

        var before = await WrittenAsync(installation, "warm-up.txt");
        var overwritten = await CountAsync(installation, "warm-up.txt", SampleNews.Text(2));
        var sameSecond = await WrittenAsync(installation, "warm-up.txt") == before;
        overwritten.ShouldBe(sameSecond ? 14 : 13, "an overwritten blob");
    }

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
