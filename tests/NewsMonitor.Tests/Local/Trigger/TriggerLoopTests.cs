using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Local.Trigger;

public sealed class TriggerLoopTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverythingThatWasDroppedIsHandledOnce()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var number = 0; number < 40; number++)
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));

        var seen = await RunAsync(installation);

        seen.Count.ShouldBe(40);
        seen.ShouldAllBe(pair => pair.Outcome is ArticleOutcome.Stored);
        (await RunAsync(installation)).ShouldBeEmpty();
    }

    /// <summary>As the storage client does if it is canceled while it tries a request again.</summary>
    [Fact]
    public async Task StoppingWhileStorageIsAwayIsNoFault()
    {
        using var stop = new CancellationTokenSource();
        var away = new RequestGate(
            request => request.Contains("/messages", StringComparison.Ordinal),
            async () =>
            {
                await stop.CancelAsync();
                throw new AggregateException(new RequestFailedException(503, "away"), new TaskCanceledException());
            }
        );
        await using var installation = await Installation.CreateAsync(laptop, null, away);

        await installation.Get<TriggerLoop>().RunAsync((_, _) => { }, untilEmpty: false, stop.Token);

        stop.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task AFreshRunnerTakesUpOnlyWhatNobodyHandled()
    {
        var settings = laptop.NewInstallation();
        await using var first = await Installation.CreateAsync(settings);
        await first.DropAsync("old.txt", SampleNews.Text(1));
        await RunAsync(first);
        await first.DropAsync("new.txt", SampleNews.Text(2));
        await using var second = await Installation.CreateAsync(settings);

        (await RunAsync(second)).ShouldHaveSingleItem().Blob.ShouldBe("new.txt");
    }

    [Fact]
    public async Task ABlobThatFailsFiveTimesIsPoisonedWithItsReasonAndReplayBringsItBack()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:RetrySeconds"] = "0";
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(settings, null, faults);
        var container = $"/{settings["NewsMonitor:Storage:ArticlesContainer"]}/";
        faults.FailWhere(request => request.Contains(container, StringComparison.Ordinal));
        await installation.DropAsync("unlucky.txt", SampleNews.Text(3));

        (await RunAsync(installation)).ShouldBe([("unlucky.txt", null)]);

        faults.Failed.ShouldBe(5);
        (await installation.PoisonQueueAsync()).ShouldBe(["unlucky.txt"]);
        var receipt = await installation.Get<ReceiptStore>().FindAsync("unlucky.txt", Stop);
        receipt!.Receipt.Failure!.Tries.ShouldBe(5);
        receipt.Receipt.Failure.Error.ShouldContain("the service is away");
        (await RunAsync(await Installation.CreateAsync(settings))).ShouldBeEmpty();

        faults.Work();
        (await installation.Get<Replay>().RunAsync(100, Stop)).Blobs.ShouldHaveSingleItem().Fault.ShouldBeNull();

        (await installation.PoisonQueueAsync()).ShouldBeEmpty();
        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (await installation.Get<ReceiptStore>().FindAsync("unlucky.txt", Stop))!.Receipt.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ABlobWhoseReceiptCannotBeReadIsPoisonedAndTheOthersAreHandled()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:RetrySeconds"] = "0";
        await using var installation = await Installation.CreateAsync(settings);
        await installation.DropAsync("odd.txt", SampleNews.Text(1));
        await installation.WithReceiptOutcomeAsync("odd.txt", "Withdrawn");
        await installation.DropAsync("fine.txt", SampleNews.Text(2));

        var seen = await RunAsync(installation);

        seen.Select(pair => (pair.Blob, pair.Outcome?.GetType().Name))
            .ShouldBe([("fine.txt", "Stored"), ("odd.txt", null)], ignoreOrder: true);
        (await installation.PoisonQueueAsync()).ShouldBe(["odd.txt"]);
    }

    [Fact]
    public async Task AMessageThatIsNoneOfOursIsThrownAway()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Get<TriggerQueue>().CreateAsync(Stop);
        await installation.Get<TriggerQueue>().Client.SendMessageAsync("{\"what\":1}", Stop);

        (await RunAsync(installation)).ShouldBeEmpty();

        (await installation.Get<TriggerQueue>().CountAsync(Stop)).ShouldBe(0);
    }

    /// <summary>Storage Explorer, for one, writes plain text.</summary>
    [Fact]
    public async Task AMessageThatIsNotBase64DelaysNothingAndIsThrownAwayUnlessItNamesABlob()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("plain.txt", SampleNews.Text(1));
        await installation.DropAsync("usual.txt", SampleNews.Text(2));
        var queue = installation.Get<TriggerQueue>();
        await queue.CreateAsync(Stop);
        var plain = new QueueClient(installation.ConnectionString, queue.Client.Name);
        await plain.SendMessageAsync("Hello?", Stop);
        await plain.SendMessageAsync("""{"Name":"plain.txt","ETag":"0x1"}""", Stop);

        (await RunAsync(installation)).Select(pair => pair.Blob).Distinct().ShouldBe(["plain.txt", "usual.txt"], true);

        (await queue.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task AnInboxThatCannotBeListedDoesNotDelayWhatIsQueued()
    {
        var settings = laptop.NewInstallation();
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(settings, null, faults);
        await installation.DropAsync("queued.txt", SampleNews.Text(1));
        var queue = installation.Get<TriggerQueue>();
        await queue.CreateAsync(Stop);
        await queue.AddAsync(new TriggerMessage("queued.txt", "0x1"), Stop);
        var inbox = $"/{settings["NewsMonitor:Storage:InboxContainer"]}";
        faults.FailWhere(request => request.EndsWith(inbox, StringComparison.Ordinal));

        (await FirstSeenAsync(installation)).ShouldBe("queued.txt");
    }

    [Fact]
    public async Task AQueueThatIsDeletedIsCreatedAndFilledAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("queued.txt", SampleNews.Text(1));
        var queue = installation.Get<TriggerQueue>();
        await queue.CreateAsync(Stop);
        (await installation.Get<InboxScan>().RunAsync(Stop)).ShouldBe(1);
        await queue.Client.DeleteAsync(cancellationToken: Stop);

        (await RunAsync(installation)).ShouldHaveSingleItem().Blob.ShouldBe("queued.txt");
    }

    [Fact]
    public async Task AFaultOutsideOfATryIsLoggedAndDoesNotEndTheLoop()
    {
        var log = new FakeLogger<TriggerLoop>();
        var full = FakeLogCollector.Create(
            new FakeLogCollectorOptions { OutputSink = _ => throw new InvalidOperationException("the log is full") }
        );
        var services = new ServiceCollection()
            .AddSingleton<ILogger<TriggerLoop>>(log)
            .AddSingleton<ILogger<TriggerWork>>(new FakeLogger<TriggerWork>(full));
        await using var installation = await Installation.CreateAsync(laptop.NewInstallation(), services);
        await installation.DropAsync("1.txt", SampleNews.Text(1));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await installation
            .Get<TriggerLoop>()
            .RunAsync(
                (_, _) =>
                {
                    stop.Cancel();
                    throw new IOException("the screen is broken");
                },
                untilEmpty: false,
                stop.Token
            );

        log.Collector.GetSnapshot().ShouldContain(record => record.Exception is InvalidOperationException);
    }

    /// <summary>The first blob that is seen by a loop that runs until then.</summary>
    private static async Task<string> FirstSeenAsync(Installation installation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var first = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var loop = installation.Get<TriggerLoop>().RunAsync((blob, _) => first.TrySetResult(blob), untilEmpty: false, stop.Token);
        var seen = await first.Task.WaitAsync(TimeSpan.FromMinutes(5), Stop);
        await stop.CancelAsync();
        await loop;
        return seen;
    }

    private static async Task<IReadOnlyList<(string Blob, ArticleOutcome? Outcome)>> RunAsync(Installation installation)
    {
        ConcurrentQueue<(string, ArticleOutcome?)> seen = [];
        await installation.Get<TriggerLoop>().RunAsync((blob, outcome) => seen.Enqueue((blob, outcome)), untilEmpty: true, Stop);
        return [.. seen];
    }
}
