using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Reprocessing;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>What yesterday's code has stored becomes what today's code stores.</summary>
public sealed class ReprocessTests(LaptopFixture laptop)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatYesterdaysCodeStoredIsWhatTodaysCodeStores()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync();
        var (fresh, rest) = (await ArchiveState.ReadAsync(installation), await ArchiveState.ReadRestAsync(installation));
        await ArchiveState.MakeOldAsync(installation);
        (await ArchiveState.ReadAsync(installation)).ShouldNotBe(fresh);

        var articles = await installation.ReprocessAsync();

        articles.Count.ShouldBe(6);
        articles.ShouldAllBe(article => article.Fault == null);
        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
        (await ArchiveState.ReadRestAsync(installation)).ShouldBe(rest);
    }

    [Fact]
    public async Task AgainItChangesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync();
        var fresh = await ArchiveState.ReadAsync(installation);

        await installation.ReprocessAsync();
        await installation.ReprocessAsync(most: 1);

        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    [Fact]
    public async Task AnArticleWithoutAnyTextIsReportedAndLeftAlone()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        await installation.StoreAsync("2.txt", SampleNews.Text(2));
        await installation.StoreAsync("3.txt", SampleNews.Text(3));
        await ArchiveState.MakeOldAsync(installation);
        await installation.DropAsync("1.txt", "Another text");
        await installation.Account.Inbox.DeleteBlobAsync("2.txt", cancellationToken: Stop);
        foreach (var article in (await installation.ArticlesAsync()).Where(article => article.Blob.Name != "3.txt"))
            await installation.Account.Articles.DeleteBlobAsync(article.Details, cancellationToken: Stop);

        var articles = await installation.ReprocessAsync();

        articles
            .Where(article => article.Fault == "its blob is gone or has changed, and its text is no longer kept")
            .Select(article => article.Origin.Blob.Name)
            .ShouldBe(["1.txt", "2.txt"], ignoreOrder: true);
        (await installation.ArticlesAsync())
            .Select(article => (article.Blob.Name, article.Title == "Yesterday's title"))
            .ShouldBe([("1.txt", true), ("2.txt", true), ("3.txt", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task AnArticleThatFailsStopsNoOther()
    {
        var faulty = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        await installation.StoreAsync("2.txt", SampleNews.Text(2));
        faulty.FailWhere(request => request.EndsWith("-inbox/1.txt", StringComparison.Ordinal));

        var articles = await installation.ReprocessAsync();

        articles
            .Select(article => (article.Origin.Blob.Name, article.Fault))
            .ShouldBe([("1.txt", "RequestFailedException: the service is away"), ("2.txt", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task TheDayIsCountedAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        var day = (await installation.ArticlesAsync()).Single().Day;
        var rollup = installation.Account.Digests.GetBlobClient(StaleDays.RollupName(day));
        await rollup.UploadAsync(BinaryData.FromString("yesterday's counts"), Stop);

        await installation.ReprocessAsync();

        (await rollup.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task NothingIsSentAndNoDigestChanges()
    {
        var clock = new FakeTimeProvider(Noon);
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "reprocessed@example.org";
        await using var installation = await Installation.CreateAsync(settings, clock);
        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldBeEmpty();
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        clock.Advance(TimeSpan.FromDays(1));
        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(1);
        var (digests, rest) = (await DigestsAsync(installation), await ArchiveState.ReadRestAsync(installation));
        await ArchiveState.MakeOldAsync(installation);

        await installation.ReprocessAsync(new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)));

        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldBeEmpty();
        (await DigestsAsync(installation)).ShouldBe(digests);
        (await ArchiveState.ReadRestAsync(installation)).ShouldBe(rest);
        clock.Advance(TimeSpan.FromDays(1));
        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(0, "it has no articles");
        (await laptop.CountMailsAsync("reprocessed@example.org", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task MoreNamesThanARowHoldsAreMentionsAllTheSame()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var names = Enumerable
            .Range(0, 200)
            .Select(number => $"Ana Duarte{(char)('a' + number / 26)}{(char)('a' + number % 26)}");
        var filler = string.Join(' ', Enumerable.Repeat("the council of the city", 11));
        await installation.StoreAsync("1.txt", "Names\n\n" + string.Join(' ', names.Select(name => $"Mr. {name} met {filler}.")));
        var fresh = await ArchiveState.ReadAsync(installation);
        var article = (await installation.ArticlesAsync()).Single();
        (await installation.RowsAsync("Mentions")).Count.ShouldBeGreaterThan(article.Tags.Entities.Count, "the row is cut");
        await ArchiveState.MakeOldAsync(installation);

        await installation.ReprocessAsync();

        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    private static async Task<List<string>> DigestsAsync(Installation installation) =>
        await installation
            .Account.Digests.GetBlobsAsync(cancellationToken: Stop)
            .Where(blob => !blob.Name.StartsWith("_rollups/", StringComparison.Ordinal))
            .Select(blob => $"{blob.Name} {blob.Properties.ETag}")
            .ToListAsync(Stop);
}
