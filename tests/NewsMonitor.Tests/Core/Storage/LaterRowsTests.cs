using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Versions;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Storage;

/// <summary>
/// A version was replaced by the one before it. Rows that it wrote in its own way cost themselves, or a value, and nothing else.
/// </summary>
public sealed class LaterRowsTests(LaptopFixture laptop)
{
    private readonly FakeLogger<UnreadRows> _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => StandingClock.Noon.GetUtcNow();

    private static DigestWindow Window => new(Now.AddHours(-1), Now.AddHours(1));

    [Fact]
    public async Task ArticlesStayInTheirWindow()
    {
        await using var there = await CreateAsync();
        for (var number = 1; number <= 3; number++)
        {
            await there.DropAsync($"{number}.txt", SampleNews.Text(number));
            await there.RunAsync($"{number}.txt");
        }

        var row = (await there.RowsAsync("Articles")).Single(row => row.GetString("Blob") == "1.txt");
        row["Sentiment"] = "Furious";
        row["Words"] = "many";
        var entities = JsonNode.Parse(row.GetString("Entities"))!.AsArray();
        var names = entities.Select(entity => (string)entity!["name"]!).ToList();
        var other = entities[0]!.DeepClone();
        other["category"] = "Harbor";
        entities.Insert(0, other);
        row["Entities"] = entities.ToJsonString();
        await UpdateAsync(there, "Articles", row);

        var digest = await DigestBuilder.BuildAsync(there.Get<IDigestSource>(), SmallDigest.Spec, Window, Stop);
        var article = (await there.ArticlesAsync()).Single(article => article.Id == row.RowKey);
        article.Tags.Sentiment.Label.ShouldBe(SentimentLabel.NotJudged);
        article.Tags.Entities.Select(entity => entity.Name).ShouldBe(names);
        article.Unread.ShouldBe(["Words", "Sentiment", "Entities"], ignoreOrder: true);
        (digest.Counts.Received, digest.NotUnderstood).ShouldBe((3, 1));
        DigestRenderer.Render(digest).Text.ShouldContain("stored of 1 article could not be understood", Case.Sensitive);
        var day = TableKeys.Day(row.PartitionKey);
        (await there.Get<ArticleHeads>().ReadAsync(day, DateTimeOffset.MinValue, Stop).CountAsync(Stop)).ShouldBe(3);
        Logged().ShouldContain($"Table Articles, partition {row.PartitionKey}, row {row.RowKey}");
    }

    [Fact]
    public async Task WhatWasNotStoredStaysInItsWindow()
    {
        await using var there = await CreateAsync();
        foreach (var name in (string[])["1.txt", "2.txt", "3.txt"])
        {
            await there.DropAsync(name, "");
            await there.RunAsync(name);
        }

        var rows = await there.RowsAsync("Unstored");
        rows[0]["RejectionKind"] = "Boring";
        rows[1]["Outcome"] = "Merged";
        await UpdateAsync(there, "Unstored", rows[0]);
        await UpdateAsync(there, "Unstored", rows[1]);

        var day = TableKeys.Day(rows[0].PartitionKey);
        var unstored = await there.Get<UnstoredStore>().ReadAsync(day, Window.From, Window.To, Stop).ToListAsync(Stop);

        unstored
            .Select(blob => blob.Rejection!.Kind)
            .ShouldBe([RejectionKind.Unknown, RejectionKind.Unknown, RejectionKind.Empty], ignoreOrder: true);
        unstored.ShouldAllBe(blob => blob.Blob.Name.EndsWith(".txt"));
        Logged().ShouldContain("Table Unstored");
    }

    [Fact]
    public async Task AFeedLeavesTheOthersAlone()
    {
        await using var there = await CreateAsync();
        var feeds = there.Get<FeedStore>();
        for (var number = 1; number <= 3; number++)
            await feeds.AddAsync(new Uri($"https://example.org/{number}"), "", false, Stop);
        var row = (await there.RowsAsync("Feeds"))[1];
        row["Url"] = "every hour: https://example.org";
        await UpdateAsync(there, "Feeds", row);

        (await feeds.AllAsync(Stop)).Count.ShouldBe(2);
        (await feeds.ClaimDueAsync(Stop).CountAsync(Stop)).ShouldBe(2);
        Logged().ShouldContain($"row {row.RowKey}");
    }

    [Fact]
    public async Task AnEmbargoLeavesTheOthersAlone()
    {
        await using var there = await CreateAsync();
        var embargoes = there.Get<EmbargoStore>();
        for (var number = 1; number <= 3; number++)
            await embargoes.AddAsync(OriginOf($"{number}.json"), 1, Now.AddMinutes(-number), Stop);
        var row = (await there.RowsAsync("Embargoes"))[0];
        row.Remove("Until");
        await UpdateAsync(there, "Embargoes", row);

        (await embargoes.DueAsync(Stop)).Count.ShouldBe(2);
        Logged().ShouldContain("Table Embargoes");
    }

    [Fact]
    public async Task ADeliveryIsNotRepeatedAndCountsAsFailed()
    {
        await using var there = await CreateAsync();
        var (sends, recipient) = (there.Get<SendLedger>(), new RecipientKey("r", []));
        await sends.ClaimAsync("d", Window, recipient, null, Now, TimeSpan.Zero, Stop);
        var row = (await there.RowsAsync("Ledger")).Single();
        row["State"] = "Bundled";
        await UpdateAsync(there, "Ledger", row);

        var known = (await sends.DeliveriesAsync("d", Window, Stop))["r"];

        (known.State, known.IsFinal).ShouldBe((DeliveryState.Unknown, true));
        (await sends.ClaimAsync("d", Window, recipient, known, Now.AddDays(1), TimeSpan.Zero, Stop)).ShouldBeNull();
        DeliveryCounts.Of([known]).Failed.ShouldBe(1);
        Logged().ShouldContain("Table Ledger");
    }

    [Fact]
    public async Task AWindowLeavesTheOthersAlone()
    {
        await using var there = await CreateAsync();
        var windows = there.Get<WindowLedger>();
        for (var day = 1; day <= 3; day++)
        {
            var window = new DigestWindow(Now.AddDays(day - 1), Now.AddDays(day));
            await windows.BeginAsync("d", window, await windows.LastAsync("d", Stop), Stop);
            await windows.CompleteAsync("d", window, new DeliveryCounts(1, 0, 0), null, Stop);
        }

        var row = (await there.RowsAsync("Ledger")).First(row => row.RowKey.StartsWith("done", StringComparison.Ordinal));
        row["DoneAt"] = "yesterday";
        await UpdateAsync(there, "Ledger", row);

        (await windows.DoneAsync("d", DateTimeOffset.MinValue.AddDays(1), Stop)).Count.ShouldBe(2);
        Logged().ShouldContain("Table Ledger");
    }

    [Fact]
    public async Task APausedRecipientStaysPausedAndTheOthersAreKnown()
    {
        await using var there = await CreateAsync();
        var recipients = there.Get<RecipientStore>();
        foreach (var key in (string[])["r", "s"])
            await recipients.PauseAsync(new RecipientKey(key, []), "full", Stop);
        var row = (await there.RowsAsync("Recipients")).Single(row => row is { PartitionKey: "r", RowKey: "refusals" });
        row["Days"] = "W48-2026";
        await UpdateAsync(there, "Recipients", row);

        var all = await recipients.AllAsync(Stop);

        all.Values.Select(standing => standing.Refusals.IsPaused).ShouldBe([true, true]);
        Logged().ShouldContain("Table Recipients");
    }

    [Fact]
    public async Task AVersionIsNotShownForAReasonThatIsNotKnown()
    {
        await using var there = await CreateAsync();
        var name = new ArticleName("0a1b2c", false);
        var (versions, origin) = (there.Get<VersionStore>(), OriginOf("1.json"));
        var version = new ArticleVersion { Withdrawn = PublicationStatus.Canceled, Origin = origin };
        (await versions.TryWriteAsync(name, version, null, Stop)).ShouldBeTrue();
        var row = (await there.RowsAsync("Versions")).Single();
        row["Withdrawn"] = "Recalled";
        await UpdateAsync(there, "Versions", row);

        (await versions.FindAsync(name, Stop))!.Version.Withdrawn.ShouldBe(PublicationStatus.Withheld);
    }

    [Fact]
    public async Task AnArticleStaysForgottenAndACopyLeavesTheOthersAlone()
    {
        await using var there = await CreateAsync();
        var (notes, copies) = (there.Get<ForgottenStore>(), there.Get<CopyStore>());
        await notes.AddAsync(new ForgottenArticle("0123", Now, "Bo"), Stop);
        foreach (var blob in (string[])["1.txt", "2.txt"])
            await copies.WriteAsync("0123", OriginOf(blob), Stop);
        foreach (var row in await there.RowsAsync("Claims"))
        {
            if (row.PartitionKey == "forgotten")
                row["At"] = "long ago";
            else if (row.GetString("Blob") == "1.txt")
                row.Remove("BlobModified");
            await UpdateAsync(there, "Claims", row);
        }

        (await notes.ReadAsync(Stop)).ShouldHaveSingleItem().Id.ShouldBe("0123");
        (await copies.ReadAsync("0123", Stop).ToListAsync(Stop)).ShouldHaveSingleItem().Blob.Name.ShouldBe("2.txt");
        Logged().ShouldContain("Table Claims");
    }

    private Task<Installation> CreateAsync() =>
        Installation.CreateAsync(
            laptop.NewInstallation(),
            new ServiceCollection().AddSingleton<ILogger<UnreadRows>>(_log),
            StandingClock.Noon
        );

    private string Logged() => string.Join('\n', _log.Collector.GetSnapshot().Select(record => record.Message));

    private static Origin OriginOf(string blob) => new(new BlobVersion(blob, "0x1", Now, 10));

    private static Task UpdateAsync(Installation there, string table, TableEntity row) =>
        there.Account.Table(table).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
}
