using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Local;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>What becomes of the others if files that wait for the end of an embargo are deleted or overwritten.</summary>
public sealed class EmbargoReleaseTests(LaptopFixture laptop)
{
    private const string Later = "2026-11-27T10:00:00Z";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>However much it is: a request reads 500 rows.</summary>
    [Fact]
    public async Task WhatIsDeletedMeanwhileWaitsNoMoreAndKeepsNothingElseWaiting()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("bulk.json", WireItem.Of(uri: "urn:wire:2", embargo: Later, text: WireItem.Text(15)));
        await installation.RunAsync("bulk.json");
        await MultiplyAsync(installation, 500);
        await installation.DropAsync("single.json", WireItem.Of(embargo: "2026-11-27T10:30:00Z"));
        await installation.RunAsync("single.json");
        await installation.Account.Inbox.DeleteBlobAsync("bulk.json", cancellationToken: Stop);

        _clock.Advance(TimeSpan.FromHours(2));
        await ReleaseAsync(installation);

        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Origin.Blob.Name.ShouldBe("single.json");
        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
        const string lost = "The file was deleted before its embargo ended (2026-11-27 10:00:00Z).";
        (await CommandRun.PrintAsync(installation.Settings, 0, "status")).ShouldContain($"rejected bulk.json: {lost}");
        (await installation.RowsAsync("Unstored")).ShouldHaveSingleItem().GetString("Reason").ShouldStartWith(lost);
    }

    /// <summary>As a service whose clock was put back says.</summary>
    [Fact]
    public async Task WhatIsOverwrittenByAVersionThatSeemsOlderWaitsNoMore()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: Later));
        await installation.RunAsync("a.json");
        await WriteLaterAsync(installation, "Receipts", "a.json");
        await installation.DropAsync("a.json", WireItem.Of(uri: "urn:wire:2", text: WireItem.Text(15)));

        _clock.Advance(TimeSpan.FromHours(1));
        await ReleaseAsync(installation);

        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
    }

    /// <summary>What is stored of the embargo names only the file that was written last.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AVersionInTwoFilesComesOutOnceAlsoIfOneIsDeleted(bool isDeleted)
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        foreach (var name in (string[])["a.json", "b.json"])
        {
            await installation.DropAsync(name, WireItem.Of(embargo: Later));
            (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Waiting>();
        }

        await WriteLaterAsync(installation, "Versions", "b.json");
        if (isDeleted)
            await installation.Account.Inbox.DeleteBlobAsync("b.json", cancellationToken: Stop);
        await installation.DropAsync("early.json", WireItem.Of());
        (await installation.RunAsync("early.json")).ShouldBeOfType<ArticleOutcome.Rejected>();

        _clock.Advance(TimeSpan.FromHours(1));
        var released = await ReleaseAsync(installation);

        released.OfType<ArticleOutcome.Stored>().ShouldHaveSingleItem();
        released.OfType<ArticleOutcome.Duplicate>().Count().ShouldBe(isDeleted ? 0 : 1);
        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Retired.ShouldBeNull();
    }

    /// <summary>As in sweeps: it must not keep what comes after it from coming out.</summary>
    [Fact]
    public async Task AFileThatEndsTheProcessIsTriedLastAndGivenUpAtLast()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, _clock, faults);
        await installation.DropAsync("deadly.json", WireItem.Of(embargo: Later));
        var harmless = WireItem.Of(uri: "urn:wire:2", embargo: "2026-11-27T10:30:00Z", text: WireItem.Text(15));
        await installation.DropAsync("harmless.json", harmless);
        foreach (var name in (string[])["deadly.json", "harmless.json"])
            (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Waiting>();
        await LetBeginAsync(installation, "deadly.json");
        using var processes = new MortalProcesses();
        faults.FailWhere(request =>
        {
            if (!request.StartsWith("GET", StringComparison.Ordinal) || !request.EndsWith("deadly.json"))
                return false;
            processes.End();
            return true;
        });
        _clock.Advance(TimeSpan.FromHours(2));

        await Should.ThrowAsync<Exception>(() => installation.Get<EmbargoRelease>().RunAsync(processes.Begin()));

        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Origin.Blob.Name.ShouldBe("harmless.json");
        for (var run = 3; run <= 5; run++)
            await Should.ThrowAsync<Exception>(() => installation.Get<EmbargoRelease>().RunAsync(processes.Begin()));
        (await ReleaseAsync(installation)).ShouldHaveSingleItem().ShouldBeNull();
        (await installation.PoisonQueueAsync()).ShouldBe(["deadly.json"]);
        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
    }

    // As a process does that ends while it processes the file.
    private static async Task LetBeginAsync(Installation installation, string blob)
    {
        var version = (await installation.Get<InboxStore>().FindAsync(blob, Stop))!;
        var begun = new BlobFailure(version.ETag, "the process stopped", 1, version.LastModified) { IsOpen = true };
        await installation.Get<ReceiptStore>().NoteFailureAsync(blob, begun, Stop);
    }

    // As of a file with so many items more.
    private static async Task MultiplyAsync(Installation installation, int more)
    {
        var row = (await installation.RowsAsync("Embargoes")).Single();
        var rows = Enumerable.Range(0, more).Select(n => new TableEntity(row) { RowKey = $"{row.RowKey}-{n}" });
        foreach (var batch in rows.Chunk(100))
            await installation
                .Account.Table("Embargoes")
                .SubmitTransactionAsync(
                    batch.Select(one => new TableTransactionAction(TableTransactionActionType.Add, one)),
                    Stop
                );
    }

    // The storage service says when a file was written, by its own clock and in seconds.
    private static async Task WriteLaterAsync(Installation installation, string table, string blob)
    {
        var row = (await installation.RowsAsync(table)).Single(row => row.GetString("Blob") == blob);
        row["BlobModified"] = row.GetDateTimeOffset("BlobModified")!.Value.AddHours(1);
        await installation.Account.Table(table).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
    }

    private static async Task<List<ArticleOutcome?>> ReleaseAsync(Installation installation) =>
        [.. (await installation.Get<EmbargoRelease>().RunAsync(Stop)).Select(blob => blob.Outcome)];
}
