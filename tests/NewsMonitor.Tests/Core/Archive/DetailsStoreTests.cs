using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Archive;

public sealed class DetailsStoreTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"analysis\":{", "\"analysis\":{\"sentences\":{},", true)]
    [InlineData("{", "", false)]
    public async Task AnAnalysisOfALaterVersionCostsItself(string old, string later, bool isKept)
    {
        FakeLogger<UnreadRows> log = new();
        await using var there = await Installation.CreateAsync(
            laptop.NewInstallation(),
            new ServiceCollection().AddSingleton<ILogger<UnreadRows>>(log),
            StandingClock.Noon
        );
        await there.DropAsync("1.txt", SampleNews.Text(1));
        await there.RunAsync("1.txt");
        var article = (await there.ArticlesAsync()).ShouldHaveSingleItem();
        var (blob, details) = (there.Account.Articles.GetBlobClient(article.Details), there.Get<DetailsStore>());
        var before = (await details.FindAsync(article, Stop)).ShouldNotBeNull();
        var json = (await blob.DownloadContentAsync(Stop)).Value.Content.ToString();
        json.ShouldContain(old);
        await blob.UploadAsync(BinaryData.FromString(json.Replace(old, later, StringComparison.Ordinal)), true, Stop);

        var after = await details.FindAsync(article, Stop);

        after?.Article.Body.ShouldBe(before.Article.Body);
        after?.Faults.ShouldHaveSingleItem().ShouldContain("another version");
        (after is not null, await details.FindTextAsync(article, Stop) is not null).ShouldBe((isKept, isKept));
        log.LatestRecord.Message.ShouldContain(article.Details);
    }
}
