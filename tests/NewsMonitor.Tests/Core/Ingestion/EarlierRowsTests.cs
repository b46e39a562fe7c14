using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Rows as the version before parts wrote them, key by key and column by column.</summary>
public sealed class EarlierRowsTests(LaptopFixture laptop)
{
    private const string Day = "20261120";
    private const string ArticleId = "00112233445566778899aabbccddeeff";
    private static readonly DateTimeOffset At = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReceiptsAreRead()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await WriteAsync(installation, "Receipts", Stored("0x1"), Copy("4a", "4a5ace1767cf86da0c78d8423fa9e005"), Failed());
        var receipts = installation.Get<ReceiptStore>();

        var old = (await receipts.FindAsync("old.txt", Stop))!.Receipt;
        (old.Fault, old.Failure, old.Progress).ShouldBe((null, null, null));
        old.Settled.ShouldBe(
            new Settlement
            {
                Origin = new Origin(new BlobVersion("old.txt", "0x1", At, 1_000)),
                Outcome = SettledAs.Stored,
                Day = new DateOnly(2026, 11, 20),
                HandledAt = At.AddMinutes(1),
                ArticleId = ArticleId,
            }
        );
        var copy = (await receipts.FindAsync("copy.txt", Stop))!.Receipt.Settled!;
        (copy.Outcome, copy.ArticleId, copy.Source).ShouldBe((SettledAs.Duplicate, ArticleId, "Harbour Gazette"));
        (await receipts.FindAsync("failed.txt", Stop))!.Receipt.Failure.ShouldBe(new BlobFailure("0x9", "away", 5, At));
        (await receipts.ReadAllAsync(Stop).CountAsync(Stop)).ShouldBe(3);
        (await receipts.ReadSettledAsync(Stop).CountAsync(Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task UnstoredBlobsAreReadByTheirDay()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var rejected = new TableEntity(Day, "b4afc1acc68fa9c0efb61e7f5cd65855");
        Fill(rejected, "bad.bin", "0x2", "Rejected");
        (rejected["RejectionKind"], rejected["Reason"]) = ("Binary", "The file is a PDF document, not text.");
        await WriteAsync(installation, "Unstored", Copy(Day, "d517364e399a77178ba4cdc32f596f64"), rejected);

        var unstored = await installation
            .Get<UnstoredStore>()
            .ReadAsync(new DateOnly(2026, 11, 20), At, At.AddHours(1), Stop)
            .ToListAsync(Stop);

        unstored
            .Select(blob => $"{blob.Origin} {blob.DuplicateOf} {blob.Source} {blob.Rejection?.Kind}")
            .ShouldBe([$"bad.bin   Binary", $"copy.txt {ArticleId} Harbour Gazette "], ignoreOrder: true);
    }

    [Fact]
    public async Task AnArticleGivesWayWhenItsBlobIsOverwritten()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await WriteAsync(installation, "Receipts", Stored("0x1"));
        await WriteAsync(installation, "Articles", Article());
        await installation.DropAsync("old.txt", "New\n\nAn article that stands alone.");

        var stored = (await installation.RunAsync("old.txt")).ShouldBeOfType<ArticleOutcome.Stored>();

        var old = await installation.Get<ArticleStore>().FindAsync(new DateOnly(2026, 11, 20), ArticleId, Stop);
        (old!.SupersededBy, old.Origin.Part, old.Blob.Name).ShouldBe((stored.ArticleId, "", "old.txt"));
    }

    [Fact]
    public async Task AVersionThatWasSettledIsNotHandledAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("old.txt", SampleNews.Text(1));
        var version = (await installation.Get<InboxStore>().FindAsync("old.txt", Stop))!;
        await WriteAsync(installation, "Receipts", Stored(version.ETag));

        (await installation.RunAsync("old.txt")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
        (await installation.Get<Backlog>().ReadAllAsync(Stop).CountAsync(Stop)).ShouldBe(0);
    }

    private static TableEntity Stored(string etag)
    {
        var row = Fill(new TableEntity("d6", "d6c969d7363f332ff8a49f7a53473a81"), "old.txt", etag, "Stored");
        row["ArticleId"] = ArticleId;
        return row;
    }

    private static TableEntity Copy(string partition, string key)
    {
        var row = Fill(new TableEntity(partition, key), "copy.txt", "0x8DD2A3B4C5D6E80", "Duplicate");
        (row["ArticleId"], row["Source"]) = (ArticleId, "Harbour Gazette");
        return row;
    }

    private static TableEntity Failed() =>
        new("eb", "eb533b0b9f0a881c32204a059754fa63")
        {
            ["Blob"] = "failed.txt",
            ["Error"] = "away",
            ["FailedETag"] = "0x9",
            ["Tries"] = 5,
            ["FailedAt"] = At,
        };

    private static TableEntity Fill(TableEntity row, string blob, string etag, string outcome)
    {
        (row["Blob"], row["BlobETag"], row["BlobModified"], row["BlobLength"]) = (blob, etag, At, 1_000L);
        (row["Outcome"], row["Day"], row["HandledAt"]) = (outcome, Day, At.AddMinutes(1));
        return row;
    }

    private static TableEntity Article() =>
        new(Day, ArticleId)
        {
            ["Title"] = "Old",
            ["Blob"] = "old.txt",
            ["BlobETag"] = "0x1",
            ["BlobModified"] = At,
            ["BlobLength"] = 1_000L,
            ["Details"] = $"2026/11/20/{ArticleId}-b4afc1ac.json",
            ["StoredAt"] = At,
            ["Words"] = 3,
            ["Language"] = "en",
            ["Sentiment"] = "Neutral",
            ["Positive"] = 0.1,
            ["Neutral"] = 0.8,
            ["Negative"] = 0.1,
            ["Entities"] = "[]",
            ["KeyPhrases"] = "[]",
            ["Summary"] = "[]",
            ["Analyzer"] = "Embedded",
        };

    private static async Task WriteAsync(Installation installation, string table, params TableEntity[] rows)
    {
        foreach (var row in rows)
            await installation.Account.Table(table).AddEntityAsync(row, Stop);
    }
}
