using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Trends;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Archive;

public sealed class RollupStoreTests(LaptopFixture laptop)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly DateOnly Day = Today.AddDays(-5);

    private readonly DigestInstallation _there = new(laptop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageAccount Account => _there.Account;

    private BlobClient RollupBlob => Account.Digests.GetBlobClient(StaleDays.RollupName(Day));

    private ArticleStore Articles => new(Account);

    private RollupStore Rollups => New(Account);

    [Fact]
    public async Task ADayIsCountedOnceAndThenKept()
    {
        await StartAsync(3);

        (await CountAsync()).ShouldBe(3);
        await Account.Table("Articles").DeleteEntityAsync(TableKeys.Day(Day), SampleNews.Article(1).Id, cancellationToken: Stop);

        (await CountAsync()).ShouldBe(3, "it was kept");
        var rollup = await ReadAsync(Day);
        rollup.Entities.ShouldContain(entity => entity.Articles > 1);
        rollup.Sources.Values.Sum().ShouldBe(3);

        await Rollups.RecountAsync(Day, Day, Stop);
        (await CountAsync()).ShouldBe(2);
        var kept = (await RollupBlob.GetPropertiesAsync(cancellationToken: Stop)).Value.ETag;
        await Rollups.RecountAsync(Day.AddDays(-1), Day.AddDays(1), Stop);
        (await RollupBlob.GetPropertiesAsync(cancellationToken: Stop)).Value.ETag.ShouldBe(
            kept,
            "a day written would look changed"
        );
    }

    [Fact]
    public async Task DaysBeforeTheFirstArticleAreEmptyAndNotKept()
    {
        await StartAsync(3);
        var before = Enumerable.Range(1, 30).Select(ago => Day.AddDays(-ago)).ToList();

        var days = await Rollups.ReadAsync(before[^1], Day, Stop).ToListAsync(Stop);

        days.Select(day => day.Articles).ShouldBe([.. before.Select(_ => 0), 3]);
        foreach (var day in before)
            (await Account.Digests.GetBlobClient(StaleDays.RollupName(day)).ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task ADayThatMayStillGrowIsNotKept()
    {
        await StartAsync(2, Today.AddDays(-1));
        (await ReadAsync(Today.AddDays(-1))).Articles.ShouldBe(2);

        await Articles.InsertAsync(Filed(9, Today.AddDays(-1)), byService: false, Stop);

        (await ReadAsync(Today.AddDays(-1))).Articles.ShouldBe(3);
    }

    [Fact]
    public async Task ASupersededArticleIsTakenOutOfADayThatWasKept()
    {
        await StartAsync(3);
        await CountAsync();

        await Articles.SupersedeAsync(Filed(0, Day), "another", null, Stop);

        (await CountAsync()).ShouldBe(2, "the mark makes the rollup stale");
        await Articles.ReviveAsync(
            Filed(0, Day),
            new Origin(new BlobVersion("again.txt", "new", DateTimeOffset.UtcNow, 1)),
            Stop
        );
        (await CountAsync()).ShouldBe(3);
    }

    /// <summary>The day changes between a reader's last row and its writing, for however long it stalls there.</summary>
    [Fact]
    public async Task WhoStallsBetweenReadingADayAndWritingItWritesNothing()
    {
        await StartAsync(3);
        var stall = new BeforeWritingARollup(() => Articles.SupersedeAsync(Filed(0, Day), "another", null, Stop));
        var account = _there.NewAccount(stall);
        var slow = await New(account).ReadAsync(Day, Day, Stop).SingleAsync(Stop);

        (slow.Articles, stall.Count).ShouldBe((3, 1), "it had read the rows before");
        (await RollupBlob.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0, "the mark stands");
        (await CountAsync()).ShouldBe(2);
    }

    /// <summary>The row may change some time after the mark: what was read within that time is not kept either.</summary>
    [Fact]
    public async Task ShortlyAfterAMarkNothingIsKept()
    {
        await StartAsync(3);
        await new StaleDays(Account).MarkAsync(Day, Stop);

        (await CountAsync()).ShouldBe(3);

        (await RollupBlob.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0);
    }

    /// <summary>Else, searches and kept days would look for changes in a day that only was counted.</summary>
    [Fact]
    public async Task WhatIsCountedIsNotMarked()
    {
        await StartAsync(3);
        var stale = new StaleDays(Account);

        await CountAsync();
        (await RollupBlob.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBePositive("it is kept");
        (await stale.ReadAsync(Day, Stop))[Day].ShouldBe(DateTimeOffset.MinValue);

        await stale.MarkAsync(Day, Stop);
        (await stale.ReadAsync(Day, Stop))[Day].ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-10));
    }

    [Fact]
    public async Task ARollupOfAFormerVersionCountsAsAMarkOfWhenItWasStored()
    {
        await StartAsync(3);
        await CountAsync();
        var rollup = (await RollupBlob.DownloadContentAsync(Stop)).Value.Content;
        var stored = await RollupBlob.UploadAsync(rollup, overwrite: true, Stop);

        (await new StaleDays(Account).ReadAsync(Day, Stop))[Day].ShouldBe(stored.Value.LastModified);
        (await CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task WhatIsDamagedIsCountedAgain()
    {
        await StartAsync(3);
        await CountAsync();
        await RollupBlob.UploadAsync(BinaryData.FromString("damaged"), overwrite: true, Stop);

        (await CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task BeforeTheFirstDigestThereIsNothingToKeepItIn()
    {
        await Articles.InsertAsync(Filed(1, Day), byService: false, Stop);
        var bare = _there.BareAccount();

        (await New(bare).ReadAsync(Day, Day, Stop).SingleAsync(Stop)).Articles.ShouldBe(1);
        (await bare.Digests.ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public void TheOrderOfTheArticlesDoesNotMatter()
    {
        var articles = Enumerable.Range(0, 50).Select(SampleNews.Article).ToList();
        Sum(articles).ShouldBe(Sum(articles.AsEnumerable().Reverse()));

        static string Sum(IEnumerable<StoredArticle> articles)
        {
            var tally = new RollupTally();
            foreach (var article in articles)
                tally.Add(article);
            return System.Text.Json.JsonSerializer.Serialize(tally.Sum());
        }
    }

    private static RollupStore New(StorageAccount account) =>
        new(
            account,
            new ArticleStore(account),
            new NameDecisionStore(account, new StaleDays(account), TimeProvider.System),
            new VerdictStore(account, new StaleDays(account), TimeProvider.System)
        );

    private async Task StartAsync(int articles, DateOnly? day = null)
    {
        await Account.Table("Articles").CreateIfNotExistsAsync(Stop);
        await Account.Digests.CreateIfNotExistsAsync(cancellationToken: Stop);
        for (var n = 0; n < articles; n++)
            await Articles.InsertAsync(Filed(n, day ?? Day), byService: false, Stop);
    }

    private static StoredArticle Filed(int n, DateOnly day) => SampleNews.Article(n) with { Day = day };

    private async Task<int> CountAsync() => (await ReadAsync(Day)).Articles;

    private async Task<DayRollup> ReadAsync(DateOnly day) => await Rollups.ReadAsync(day, day, Stop).SingleAsync(Stop);

    /// <summary>Has something happen between a reader's last row and its writing.</summary>
    private sealed class BeforeWritingARollup(Func<Task> happens) : HttpPipelinePolicy
    {
        public int Count { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (
                message.Request.Method == RequestMethod.Put
                && message.Request.Uri.Path.Contains("_rollups", StringComparison.Ordinal)
            )
            {
                Count++;
                await happens();
            }

            await ProcessNextAsync(message, pipeline);
        }
    }
}
