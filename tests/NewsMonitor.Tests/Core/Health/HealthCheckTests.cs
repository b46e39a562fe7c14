using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Health;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Tests.Core.Health;

public sealed class HealthCheckTests(LaptopFixture laptop)
{
    private static readonly string[] Always =
    [
        TimerNames.SendDigests,
        TimerNames.SendAlerts,
        TimerNames.PollFeeds,
        TimerNames.ReleaseEmbargoed,
        TimerNames.IndexArticles,
        TimerNames.SweepMissedArticles,
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnInstallationWhoseTimersNeverRanIsUnhealthy()
    {
        await using var there = await Installation.CreateAsync(laptop);

        var report = await ReportAsync(there);

        (report.Status, report.Problems.ShouldHaveSingleItem()).ShouldBe(("unhealthy", "No timer has run yet."));
        report.Storage.ShouldBe(new StorageHealth(Blobs: true, Queues: true, Tables: true));
    }

    /// <summary>Three intervals, and at least an hour. No machine's clock counts: here it is days ahead.</summary>
    [Theory]
    [InlineData(55, "")]
    [InlineData(65, "SendDigests SendAlerts PollFeeds ReleaseEmbargoed")]
    [InlineData(95, "SendDigests SendAlerts PollFeeds ReleaseEmbargoed IndexArticles")]
    [InlineData(185, "SendDigests SendAlerts PollFeeds ReleaseEmbargoed IndexArticles SweepMissedArticles")]
    public async Task ATimerThatMissedItsRunsIsLate(int minutes, string late)
    {
        var settings = laptop.NewInstallation();
        await using var before = await Installation.CreateAsync(settings);
        foreach (var timer in Always)
            await before.Get<TickStore>().RecordAsync(timer, failed: timer == TimerNames.PollFeeds, Stop);
        await using var after = await Installation.CreateAsync(
            settings,
            new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(9)),
            new ServiceDate(TimeSpan.FromMinutes(minutes))
        );

        var report = await ReportAsync(after);

        var named = report.Timers.Where(timer => timer.Late).Select(timer => timer.Name);
        named.ShouldBe(late.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        report.IsHealthy.ShouldBe(late.Length == 0);
        report.Timers.Where(timer => timer.Failed).Select(timer => timer.Name).ShouldBe([TimerNames.PollFeeds]);
        (report.CheckedAt - DateTimeOffset.UtcNow).TotalMinutes.ShouldBe(minutes, 2);
    }

    /// <summary>A digest to thousands takes hours; a run that is longer than one may be has died.</summary>
    [Theory]
    [InlineData(170, true)]
    [InlineData(190, false)]
    public async Task ATimerThatRunsIsNotLate(int minutes, bool isHealthy)
    {
        var settings = laptop.NewInstallation();
        await using var before = await Installation.CreateAsync(settings);
        foreach (var timer in Always)
            await before.Get<TickStore>().RecordAsync(timer, failed: false, Stop);
        await before.Get<TickStore>().RecordBegunAsync(TimerNames.SendDigests, Stop);
        await using var after = await Installation.CreateAsync(settings, null, new ServiceDate(TimeSpan.FromMinutes(minutes)));

        var digests = (await ReportAsync(after)).Timers.Single(timer => timer.Name == TimerNames.SendDigests);

        digests.Late.ShouldBe(!isHealthy);
    }

    /// <summary>A new installation has not run all of them yet; one whose timer never runs does not work.</summary>
    [Theory]
    [InlineData(30, true)]
    [InlineData(175, false)]
    [InlineData(185, false)]
    public async Task ATimerThatNeverRanIsLateOnceItShouldHave(int minutes, bool isHealthy)
    {
        var settings = laptop.NewInstallation();
        await using var before = await Installation.CreateAsync(settings);
        await before.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);
        await using var after = await Installation.CreateAsync(settings, null, new ServiceDate(TimeSpan.FromMinutes(minutes)));
        await after.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);

        var report = await ReportAsync(after);

        report.IsHealthy.ShouldBe(isHealthy);
        report.Timers.Select(timer => timer.Name).ShouldBe(Always, ignoreOrder: true);
        report.Timers.Count(timer => timer.LastRun is null).ShouldBe(Always.Length - 1);
        report.Problems.Contains("SweepMissedArticles has never run.").ShouldBe(minutes > 180);
        report.Problems.Contains("SendAlerts has never run.").ShouldBe(minutes > 60);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("imap.example.org", false)]
    public async Task TheTimerOfAMailboxCountsOnlyIfThereIsOne(string? host, bool isHealthy)
    {
        var settings = laptop.NewInstallation();
        await using var before = await Installation.CreateAsync(settings);
        await before.Get<TickStore>().RecordAsync(TimerNames.SweepMissedArticles, failed: false, Stop);
        await before.Get<TickStore>().RecordAsync(TimerNames.PollMailbox, failed: false, Stop);
        if (host is not null)
        {
            settings["NewsMonitor:Mailbox:Host"] = host;
            settings["NewsMonitor:Mailbox:UserName"] = "desk";
            settings["NewsMonitor:Mailbox:Password"] = "secret";
        }

        await using var after = await Installation.CreateAsync(settings, null, new ServiceDate(TimeSpan.FromHours(2)));

        var problems = (await ReportAsync(after)).Problems;
        problems.Contains("PollMailbox has not run for too long.").ShouldBe(!isHealthy);
    }

    [Fact]
    public async Task AnArticleThatWaitsTooLongIsToldUntilItIsProcessed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var there = await Installation.CreateAsync(laptop, time);
        var ticks = there.Get<TickStore>();
        await ticks.RecordAsync(TimerNames.SweepMissedArticles, failed: false, Stop);
        await ticks.RecordWaitingAsync(new WaitingBlobs(1, DateTimeOffset.UtcNow.AddHours(-3)), Stop);

        var report = await ReportAsync(there);
        report.Problems.ShouldBe(["An article has been waiting for more than two hours."]);
        report.Backlog!.WaitsSeconds.ShouldBeInRange(10_790, 11_000);

        await ticks.RecordWaitingAsync(new WaitingBlobs(0, null), Stop);
        time.Advance(HealthCheck.Kept);
        var later = await ReportAsync(there);
        (later.IsHealthy, later.Backlog!.WaitsSeconds, later.Backlog.Oldest).ShouldBe((true, 0, null));
    }

    [Fact]
    public async Task SubscriptionsThatCannotBeReadAreTold()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var there = await Installation.CreateAsync(laptop, time);
        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: true, Stop);
        (await ReportAsync(there)).IsHealthy.ShouldBeTrue();
        var file = there.Account.Settings.GetBlobClient(SubscriptionStore.BlobName);
        await file.UploadAsync(BinaryData.FromString("""{ "digests": [ { "id": 3 } ] }"""), Stop);
        time.Advance(HealthCheck.Kept);

        (await ReportAsync(there)).Problems.ShouldBe(["The subscriptions cannot be read, so no digest is sent."]);
    }

    /// <summary>Digests wait for each of them.</summary>
    [Theory]
    [InlineData(NameDecisionStore.BlobName, "The decisions about names")]
    [InlineData(VerdictStore.BlobName, "The verdicts on articles")]
    public async Task DecisionsThatCannotBeReadAreTold(string name, string what)
    {
        await using var there = await Installation.CreateAsync(laptop);
        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: true, Stop);
        await there.Account.Settings.GetBlobClient(name).UploadAsync(BinaryData.FromString("[null]"), Stop);

        (await ReportAsync(there)).Problems.ShouldBe([$"{what} cannot be read, so no digest is sent."]);
    }

    /// <summary>Anybody may ask: what it costs does not grow with how many do.</summary>
    [Fact]
    public async Task AnAnswerIsKeptHoweverManyAskForIt()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var requests = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, time, requests);
        requests.Work();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => ReportAsync(there)));
        requests.Seen.ShouldBe(6);
        time.Advance(HealthCheck.Kept - TimeSpan.FromMilliseconds(1));
        await ReportAsync(there);
        requests.Seen.ShouldBe(6);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await ReportAsync(there);
        requests.Seen.ShouldBe(12);
    }

    [Fact]
    public async Task AServiceThatIsAwayIsToldAndNothingElse()
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, null, faults);
        faults.FailWhere(request => request.Contains("inbox", StringComparison.Ordinal) || request.Contains("Timers"));

        var report = await ReportAsync(there);

        report.Storage.ShouldBe(new StorageHealth(Blobs: false, Queues: true, Tables: false));
        report.Problems.Count.ShouldBe(2);
        var json = Encoding.UTF8.GetString(report.ToJson());
        foreach (var secret in (string[])["devstoreaccount1", "inbox", there.Settings["NewsMonitor:Storage:TablePrefix"]!])
            json.ShouldNotContain(secret);
    }

    /// <summary>An update may be deployed without its template, and a timer's work matters more than the note of it.</summary>
    [Fact]
    public async Task ATickMakesItsTableAndNeverFailsARun()
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, null, faults);
        (await there.RowsAsync(TickStore.Table)).ShouldBeEmpty();
        await there.Account.Table(TickStore.Table).DeleteAsync(Stop);
        (await ReportAsync(there)).Problems.ShouldBe(["No timer has run yet."]);

        faults.FailWhere(_ => true);
        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);
        faults.Work();
        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);
        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, Stop);

        (await there.RowsAsync(TickStore.Table))
            .Where(row => row.PartitionKey == "timer")
            .ShouldHaveSingleItem()
            .RowKey.ShouldBe(TimerNames.SendDigests);
        faults.Seen.ShouldBe(
            6,
            "a refused write, the table, the write, which timers are expected, noting them, and this test's look; the second "
                + "tick was known"
        );
    }

    private static Task<HealthReport> ReportAsync(Installation there) => there.Get<HealthCheck>().ReportAsync(Stop);
}
