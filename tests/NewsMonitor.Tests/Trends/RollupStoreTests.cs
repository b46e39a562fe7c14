using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Articles;
using NewsMonitor.Storage;
using NewsMonitor.Tests.Digests;
using NewsMonitor.Tests.Emulators;
using NewsMonitor.Trends;

namespace NewsMonitor.Tests.Trends;

public sealed class RollupStoreTests(LaptopFixture laptop)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly DateOnly Day = Today.AddDays(-5);

    private readonly StorageAccount _account = laptop.NewAccount();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ArticleStore Articles => new(_account);

    private RollupStore Rollups => new(_account, Articles, _clock);

    [Fact]
    public async Task ADayIsCountedOnceAndThenKept()
    {
        await StartAsync(3);

        (await CountAsync()).ShouldBe(3);
        await _account.Table("Articles").DeleteEntityAsync(TableKeys.Day(Day), News.Article(1).Id, cancellationToken: Stop);

        (await CountAsync()).ShouldBe(3, "it was kept");
        var rollup = await ReadAsync(Day);
        rollup.Entities.ShouldContain(entity => entity.Articles > 1);
        rollup.Sources.Values.Sum().ShouldBe(3);
    }

    [Fact]
    public async Task ADayThatMayStillGrowIsNotKept()
    {
        await StartAsync(2, Today.AddDays(-1));
        (await ReadAsync(Today.AddDays(-1))).Articles.ShouldBe(2);

        await Articles.InsertAsync(Filed(9, Today.AddDays(-1)), Stop);

        (await ReadAsync(Today.AddDays(-1))).Articles.ShouldBe(3);
    }

    [Fact]
    public async Task ASupersededArticleIsTakenOutOfADayThatWasKept()
    {
        await StartAsync(3);
        await CountAsync();

        await Articles.SupersedeAsync(Day, Filed(0, Day).Id, "another", Stop);

        (await CountAsync()).ShouldBe(2, "the mark makes the rollup stale");
        await Articles.ReviveAsync(Filed(0, Day), new BlobVersion("again.txt", "new", DateTimeOffset.UtcNow, 1), Stop);
        (await CountAsync()).ShouldBe(3);
    }

    /// <summary>Whoever read the rows before the change may write what it read after the mark.</summary>
    [Fact]
    public async Task WhatWasWrittenShortlyAfterAMarkDoesNotCount()
    {
        await StartAsync(3);
        await Articles.SupersedeAsync(Day, Filed(0, Day).Id, "another", Stop);
        using var old = new MemoryStream();
        await using (var packing = new System.IO.Compression.GZipStream(old, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            await packing.WriteAsync("""{"articles":99,"positive":0,"negative":0,"sources":{},"entities":[]}"""u8.ToArray(), Stop);
        old.Position = 0;
        await _account.Digests.GetBlobClient($"_rollups/{Day:yyyy'/'MM'/'dd}.json.gz").UploadAsync(old, overwrite: true, Stop);

        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task BeforeTheFirstDigestThereIsNothingToKeepItIn()
    {
        await _account.Table("Articles").CreateIfNotExistsAsync(Stop);
        await Articles.InsertAsync(Filed(1, Day), Stop);

        (await CountAsync()).ShouldBe(1);
        (await _account.Digests.ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public void TheOrderOfTheArticlesDoesNotMatter()
    {
        var articles = Enumerable.Range(0, 50).Select(News.Article).ToList();
        Sum(articles).ShouldBe(Sum(articles.AsEnumerable().Reverse()));

        static string Sum(IEnumerable<StoredArticle> articles)
        {
            var tally = new RollupTally();
            foreach (var article in articles)
                tally.Add(article);
            return System.Text.Json.JsonSerializer.Serialize(tally.Sum());
        }
    }

    private async Task StartAsync(int articles, DateOnly? day = null)
    {
        await _account.Table("Articles").CreateIfNotExistsAsync(Stop);
        await _account.Digests.CreateIfNotExistsAsync(cancellationToken: Stop);
        for (var n = 0; n < articles; n++)
            await Articles.InsertAsync(Filed(n, day ?? Day), Stop);
    }

    private static StoredArticle Filed(int n, DateOnly day) => News.Article(n) with { Day = day };

    private async Task<int> CountAsync() => (await ReadAsync(Day)).Articles;

    private async Task<DayRollup> ReadAsync(DateOnly day) => await Rollups.ReadAsync(day, day, Stop).SingleAsync(Stop);
}
