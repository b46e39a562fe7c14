using Azure.Storage.Queues;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Web.Operations;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Local;

namespace NewsMonitor.Tests.Core.Ingestion;

public sealed class ReplayTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingMoreIsTakenUpWhenTheTimeIsOver()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow) { AutoAdvanceAmount = Replay.Longest / 2 };
        await using var installation = await Installation.CreateAsync(laptop, clock);
        for (var number = 0; number < 5; number++)
            await PoisonAsync(installation, $"{number}.txt");

        var run = await installation.Get<Replay>().RunAsync(100, Stop);

        run.More.ShouldBeTrue();
        run.Blobs.ShouldHaveSingleItem().Outcome.ShouldBeOfType<ArticleOutcome.Stored>();
    }

    /// <summary>A year of an archive may take longer than a request may; the caller then asks again.</summary>
    [Fact]
    public async Task ASearchForFailedFilesThatTakesTooLongIsCutShort()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var search = new RequestGate(
            request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("Receipts()"),
            () =>
            {
                clock.Advance(Replay.Longest);
                return Task.CompletedTask;
            }
        );
        await using var installation = await Installation.CreateAsync(laptop, clock, search);

        var run = await installation.Get<Replay>().RunAsync(100, Stop);

        (run.Blobs.Count, run.More).ShouldBe((0, true));
        (await installation.Get<Replay>().RunAsync(100, Stop)).More.ShouldBeFalse();
    }

    [Fact]
    public async Task OneFileThatIsTriedAgainLeavesTheListOfFailedOnesOrKeepsItsTries()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faults);
        var (replay, letters) = (installation.Get<Replay>(), installation.Get<DeadLetters>());
        await PoisonAsync(installation, "1.txt");
        faults.FailWhere(request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("1.txt"));
        for (var tries = 1; tries <= 2; tries++)
        {
            (await replay.RunAsync("1.txt", Stop)).Tries.ShouldBe(tries);
            (await letters.ReadAsync(Stop)).Letters.ShouldHaveSingleItem().Tries.ShouldBe(tries);
        }

        faults.FailAt(0);
        (await replay.RunAsync("1.txt", Stop)).Outcome.ShouldBeOfType<ArticleOutcome.Stored>();

        var left = await letters.ReadAsync(Stop);
        (left.Count, left.Letters.Count).ShouldBe((0, 0));
        (await replay.RunAsync(100, Stop)).Blobs.ShouldHaveSingleItem().Blob.ShouldBe("1.txt", "its message is still there");
    }

    /// <summary>The receipt was written, and what follows it failed: it says both how the file ended and that a try failed.</summary>
    [Fact]
    public async Task AFinishedFileIsProcessedAgainAlsoIfATryOfItHadFailed()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faults);
        var (tries, attempt) = (installation.Get<ArticleTries>(), new Attempt("empty.txt"));
        await installation.DropAsync(attempt.Blob, "");
        faults.FailWhere(request => request.StartsWith("POST", StringComparison.Ordinal) && request.EndsWith("Unstored"));
        (await tries.TryAsync(attempt, Stop)).Tries.ShouldBe(1);
        faults.Work();
        (await tries.TryAsync(attempt, Stop)).Outcome.ShouldBeOfType<ArticleOutcome.AlreadyHandled>();

        (await installation.Get<Replay>().RunAsync(attempt.Blob, Stop)).Outcome.ShouldBeOfType<ArticleOutcome.Rejected>();

        (await installation.RowsAsync("Receipts")).ShouldHaveSingleItem().GetString("Error").ShouldBeNull();
        (await installation.RowsAsync("Unstored")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AVersionThatIsReplayedBeforeItWasProcessedReplacesTheEarlierOne()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("1.txt", SampleNews.Text(1));
        await installation.RunAsync("1.txt");
        await installation.DropAsync("1.txt", SampleNews.Text(2));

        var stored = (await installation.Get<Replay>().RunAsync("1.txt", Stop)).Outcome.ShouldBeOfType<ArticleOutcome.Stored>();

        (await installation.ArticlesAsync()).Single(article => article.SupersededBy is null).Id.ShouldBe(stored.ArticleId);
    }

    /// <summary>Otherwise one that was given up would be given up no longer, and forgotten.</summary>
    [Fact]
    public async Task FailedTriesAfterAnEmbargoAreCountedOn()
    {
        var (faults, clock) = (new FaultPolicy(), new FakeTimeProvider(DateTimeOffset.UtcNow));
        await using var installation = await Installation.CreateAsync(laptop, clock, faults);
        await installation.DropAsync("1.json", WireItem.Of(embargo: $"{clock.GetUtcNow().AddHours(1):O}"));
        (await installation.RunAsync("1.json")).ShouldBeOfType<ArticleOutcome.Waiting>();
        clock.Advance(TimeSpan.FromHours(2));
        faults.FailWhere(request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("1.json"));

        for (var tries = 1; tries <= 2; tries++)
            (await installation.Get<Replay>().RunAsync("1.json", Stop)).Tries.ShouldBe(tries);
    }

    /// <summary>The queue is the host's: other functions' blobs may be listed there, and anything else.</summary>
    [Fact]
    public async Task WhatIsNotOursIsNotCountedAndNeverDeleted()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var (poison, aside) = (installation.Account.Poison, installation.Account.PoisonAside);
        string[] unreadable = ["no json", """{"ContainerName":null}""", "[]"];
        foreach (var text in unreadable)
            await poison.SendMessageAsync(text, Stop);
        const string another = """{"Type":"BlobTrigger","ContainerName":"other","BlobName":"a.txt"}""";
        await poison.SendMessageAsync(another, Stop);
        await PoisonAsync(installation, "1.txt");

        var first = await installation.Get<Replay>().RunAsync(100, Stop);
        var second = await installation.Get<Replay>().RunAsync(100, Stop);

        first.Blobs.ShouldHaveSingleItem().Blob.ShouldBe("1.txt");
        (first.Left, first.SetAside, first.More).ShouldBe((0, 3, false));
        (second.Blobs.Count, second.Left, second.SetAside, second.More).ShouldBe((0, 0, 0, false));
        (await poison.PeekMessagesAsync(32, Stop)).Value.ShouldHaveSingleItem().Body.ToString().ShouldBe(another);
        var kept = (await aside.PeekMessagesAsync(32, Stop)).Value;
        kept.Select(message => message.Body.ToString()).ShouldBe(unreadable);
        kept.ShouldAllBe(message => message.ExpiresOn!.Value.Year == 9999);
    }

    [Fact]
    public async Task WhatFailsAgainIsStillCountedBesideWhatIsNotOurs()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faults);
        await installation.Account.Poison.SendMessageAsync("""{"ContainerName":"other","BlobName":"a.txt"}""", Stop);
        await PoisonAsync(installation, "1.txt");
        faults.FailWhere(request => request.EndsWith("1.txt", StringComparison.Ordinal));

        var first = await installation.Get<Replay>().RunAsync(100, Stop);
        var second = await installation.Get<Replay>().RunAsync(100, Stop);

        first.Blobs.ShouldHaveSingleItem().Fault.ShouldNotBeNull();
        ((first.Left, first.More), (second.Left, second.More)).ShouldBe(((1, true), (1, true)));
    }

    /// <summary>As Storage Explorer writes them.</summary>
    [Fact]
    public async Task AMessageThatIsNotBase64EndsNeitherStatusNorReplay()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        var plain = new QueueClient(installation.ConnectionString, installation.Account.Poison.Name);
        await plain.SendMessageAsync("Hello?", Stop);
        await PoisonAsync(installation, "1.txt");

        (await RunAsync(installation, 0, "status")).ShouldContain("oldest: 1.txt");
        var replay = await CommandAsync(installation, 0);
        replay.ShouldContain("1 processed, 0 failed");
        replay.ShouldContain($"1 message that names no blob was moved to the queue {installation.Account.PoisonAside.Name}");
        replay.ShouldNotContain("still on the list");
    }

    [Fact]
    public async Task TheCommandTakesADeletedBlobOffTheListAndKnowsNoNameThatIsNotThere()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await PoisonAsync(installation, "1.txt");
        await PoisonAsync(installation, "2.txt");
        await installation.Account.Inbox.DeleteBlobAsync("2.txt", cancellationToken: Stop);

        (await CommandAsync(installation, 0)).ShouldContain("2 processed, 0 failed");
        (await installation.Account.Poison.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount.ShouldBe(0);
        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Blob.Name.ShouldBe("1.txt");
        (await CommandAsync(installation, 1, "2.txt")).ShouldContain("0 processed, 1 failed");
    }

    /// <summary>A row of a later version, or a damaged one.</summary>
    [Fact]
    public async Task AReceiptThatCannotBeReadStopsNoOtherBlobAndIsStartedAnewByItsName()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await PoisonAsync(installation, "1.txt");
        await PoisonAsync(installation, "2.txt");
        await installation.WithReceiptOutcomeAsync("1.txt", "Withdrawn");

        var replay = await CommandAsync(installation, 1);
        replay.ShouldContain("1 processed, 1 failed");
        replay.ShouldContain("1.txt: InvalidDataException: The receipt cannot be read");
        replay.ShouldNotContain("   at NewsMonitor");
        (await RunAsync(installation, 0, "status")).ShouldContain("oldest: 1.txt");
        (await CommandAsync(installation, 0, "1.txt")).ShouldContain("1 processed, 0 failed");
        (await installation.ArticlesAsync()).Count.ShouldBe(2);
    }

    private static Task<string> CommandAsync(Installation installation, int exit, params string[] blobs) =>
        RunAsync(installation, exit, ["replay", .. blobs]);

    private static Task<string> RunAsync(Installation installation, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(installation.Settings, exit, arguments);

    private static async Task PoisonAsync(Installation installation, string blob)
    {
        await installation.DropAsync(blob, SampleNews.Text(blob[0]));
        await installation.Get<PoisonQueue>().AddAsync(blob, "an etag", Stop);
    }
}
