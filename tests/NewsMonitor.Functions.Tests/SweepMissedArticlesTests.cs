using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.News.Text;

namespace NewsMonitor.Functions.Tests;

public sealed class SweepMissedArticlesTests(LaptopFixture laptop)
{
    private const string Text = "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work.";
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    [Fact]
    public async Task WhatTheTriggerMissedIsHandled()
    {
        await using var installation = await CreateAsync(Later);
        await installation.DropAsync("handled.txt", Text + " One.");
        await installation.RunAsync("handled.txt");
        await installation.DropAsync("missed.txt", Text + " Two.");
        await installation.DropAsync("missed and empty.txt", "");

        await RunAsync(installation);

        (await installation.ArticlesAsync()).Count.ShouldBe(2);
        (await installation.RowsAsync("Receipts")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task WhatTheTriggerMayHaveInHandIsLeftToIt()
    {
        await using var installation = await CreateAsync(TimeSpan.FromMinutes(5));
        await installation.DropAsync("fresh.txt", Text);

        await RunAsync(installation);

        (await installation.ArticlesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task OnlyWhatWasDroppedSinceSomeHoursBeforeTheLastSweepIsLookedAt()
    {
        await using var installation = await CreateAsync(TimeSpan.FromHours(12));
        await installation.DropAsync("missed.txt", Text);

        await RunAsync(installation, DateTime.UtcNow + Sweep.Overlap(new RetryOptions()) + TimeSpan.FromMinutes(1));
        (await installation.ArticlesAsync()).ShouldBeEmpty();

        await RunAsync(installation, DateTime.UtcNow + Sweep.Overlap(new RetryOptions()) - TimeSpan.FromMinutes(1));
        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
    }

    /// <summary>The host counts a run that failed as the last one.</summary>
    [Fact]
    public async Task WhatFailedSweepsDidNotReachIsReachedByTheNextOne()
    {
        var faults = new FaultPolicy();
        await using var installation = await CreateAsync(TimeSpan.FromMinutes(11), faults);
        await RunAsync(installation, DateTime.UtcNow);
        await installation.DropAsync("missed.txt", Text);
        faults.FailWhere(request => request.EndsWith("-inbox", StringComparison.Ordinal));
        foreach (var hours in new[] { 10, 20, 30 })
            await Should.ThrowAsync<Exception>(() => RunAsync(installation, DateTime.UtcNow.AddHours(hours)));

        faults.Work();
        await RunAsync(installation, DateTime.UtcNow.AddHours(40));

        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(5, 6)]
    [InlineData(10, 11)]
    public void OneSweepAnHourLooksAtABlobForAllItsTries(int tries, int hours) =>
        Sweep.Overlap(new RetryOptions { MaxTries = tries }).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public async Task ABlobThatFailsStopsNoOtherAndIsGivenUpAtLast()
    {
        var faults = new FaultPolicy();
        await using var installation = await CreateAsync(Later, faults);
        faults.FailWhere(request =>
            request.StartsWith("GET ", StringComparison.Ordinal) && request.EndsWith("/failing.txt", StringComparison.Ordinal)
        );
        foreach (var blob in new[] { "a.txt", "b.txt", "failing.txt", "z.txt" })
            await installation.DropAsync(blob, $"{Text} {blob}");
        for (var tries = 1; tries <= 4; tries++)
            (await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(installation))).Message.ShouldStartWith("1 of ");

        (await WaitingAsync(installation)).ShouldBe(await DroppedAsync(installation, "failing.txt"));

        await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(installation));

        // The fifth try gave it up, so it waits no longer.
        (await WaitingAsync(installation)).ShouldBeNull();
        (await installation.ArticlesAsync()).Count.ShouldBe(3);
        (await installation.PoisonQueueAsync()).ShouldBe(["failing.txt"]);
        var receipt = await installation.Get<ReceiptStore>().FindAsync("failing.txt", TestContext.Current.CancellationToken);
        receipt!.Receipt.Failure!.Tries.ShouldBe(5);
    }

    /// <summary>
    /// An app that answers 401 is not asked again: the event is put aside at once, and its article may be older than the sweep
    /// looks, or newer.
    /// </summary>
    [Fact]
    public async Task WhatCouldNotBeDeliveredIsReplayedAndRemoved()
    {
        var faults = new FaultPolicy();
        await using var installation = await CreateAsync(TimeSpan.Zero, faults);
        await installation.DropAsync("a folder/strike #1.txt", Text + " One.");
        await installation.DropAsync("handled.txt", Text + " Two.");
        await installation.RunAsync("handled.txt");
        await installation.DropAsync("failing.txt", Text + " Three.");
        await UndeliverAsync(installation, "1.json", "a folder/strike #1.txt", "handled.txt", "gone.txt", "../up.txt");
        await UndeliverAsync(installation, "2.json", "failing.txt");
        await Undelivered(installation).UploadBlobAsync("3.json", BinaryData.FromString("{ damaged"), Stop);
        await Undelivered(installation).UploadBlobAsync("4.json", BinaryData.FromString("""[null,{"subject":"other"}]"""), Stop);
        faults.FailWhere(request =>
            request.StartsWith("GET ", StringComparison.Ordinal) && request.EndsWith("/failing.txt", StringComparison.Ordinal)
        );

        (await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(installation))).Message.ShouldStartWith("1 of 2 ");
        (await installation.ArticlesAsync()).Count.ShouldBe(2);
        (await WaitingAsync(installation)).ShouldBe(await DroppedAsync(installation, "failing.txt"));
        (await LeftAsync(installation)).ShouldBe(["2.json", "3.json", "4.json"]);

        faults.Work();
        await RunAsync(installation);
        (await installation.ArticlesAsync()).Count.ShouldBe(3);
        (await LeftAsync(installation)).ShouldBe(["3.json", "4.json"]);
    }

    [Fact]
    public async Task AFaultInProgressIsRecordedAlsoWhenNoMoreCanBeListed()
    {
        var faults = new FaultPolicy();
        await using var installation = await CreateAsync(Later, faults);
        await installation.DropAsync("a.txt", Text);

        // Receipts are read for many blobs at once; the last blob is among the second ones.
        await Parallel.ForAsync(0, 64, Stop, async (number, _) => await installation.DropAsync($"a/{number}.txt", ""));
        await installation.DropAsync("b.txt", Text + " More.");
        using var listingFailed = new ManualResetEventSlim();
        faults.FailWhere(request =>
        {
            // The sweep looks for b's receipt while a's content is on its way.
            if (request.Contains(StableHash.Of("b.txt"), StringComparison.Ordinal))
            {
                listingFailed.Set();
                return true;
            }

            if (!request.StartsWith("GET ", StringComparison.Ordinal) || !request.EndsWith("/a.txt", StringComparison.Ordinal))
                return false;
            listingFailed.Wait(TestContext.Current.CancellationToken);
            return true;
        });

        await Should.ThrowAsync<RequestFailedException>(() => RunAsync(installation));

        var receipt = await installation.Get<ReceiptStore>().FindAsync("a.txt", TestContext.Current.CancellationToken);
        receipt.ShouldNotBeNull().Receipt.Failure.ShouldNotBeNull().Tries.ShouldBe(1);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static BlobContainerClient Undelivered(Installation installation) => installation.Account.Undelivered;

    // As Event Grid keeps them.
    private static async Task UndeliverAsync(Installation installation, string file, params string[] blobs)
    {
        var inbox = installation.Account.Inbox.Name;
        var events = blobs.Select(blob => new
        {
            id = Guid.NewGuid(),
            eventTime = "2026-11-23T04:21:39Z",
            eventType = "Microsoft.Storage.BlobCreated",
            dataVersion = "",
            metadataVersion = "1",
            topic = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st",
            subject = $"/blobServices/default/containers/{inbox}/blobs/{blob}",
            deadLetterReason = "UndeliverableDueToHttpUnauthorized",
            deliveryAttempts = 1,
            lastDeliveryOutcome = "Unauthorized",
            publishTime = "2026-11-23T04:21:39.6Z",
            lastDeliveryAttemptTime = "2026-11-23T04:21:40Z",
            data = new { api = "PutBlob", url = "https://st.blob.core.windows.net/" },
        });
        await Undelivered(installation).CreateIfNotExistsAsync(cancellationToken: Stop);
        await Undelivered(installation).UploadBlobAsync(file, new BinaryData(events.ToArray()), Stop);
    }

    private static async Task<List<string>> LeftAsync(Installation installation) =>
        await Undelivered(installation).GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private static async Task<DateTimeOffset?> WaitingAsync(Installation installation) =>
        (await installation.Get<TickStore>().ReadAsync(TestContext.Current.CancellationToken)).Waiting!.Oldest;

    private static async Task<DateTimeOffset?> DroppedAsync(Installation installation, string blob) =>
        (await installation.Get<InboxStore>().FindAsync(blob, TestContext.Current.CancellationToken))!.LastModified;

    private static Task RunAsync(Installation installation, DateTime? last = null) =>
        new SweepMissedArticles(installation.Get<Sweep>()).RunAsync(
            new TimerInfo { ScheduleStatus = new ScheduleStatus { Last = last ?? default } },
            TestContext.Current.CancellationToken
        );

    private Task<Installation> CreateAsync(TimeSpan after, params HttpPipelinePolicy[] policies) =>
        Installation.CreateAsync(laptop, new FakeTimeProvider(DateTimeOffset.UtcNow + after), policies);
}
