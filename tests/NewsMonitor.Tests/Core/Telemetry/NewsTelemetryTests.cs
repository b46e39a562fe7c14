using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Tests.Core.Collecting.Mailbox;

namespace NewsMonitor.Tests.Core.Telemetry;

/// <summary>What is counted and traced while the product works.</summary>
public sealed class NewsTelemetryTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ArticlesAreCountedByOutcomeAndEachOfTheirStepsIsTimedAndTraced()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("stored.txt", SampleNews.Text(1));
        await installation.DropAsync("copy.txt", SampleNews.Text(1));
        await installation.DropAsync("empty.txt", "");
        using var listener = new Listener();

        foreach (var name in (string[])["stored.txt", "copy.txt", "empty.txt", "stored.txt", "nowhere.txt"])
            await installation.RunAsync(name);

        listener
            .Values("newsmonitor.articles")
            .ShouldBe(
                new Dictionary<string, double>
                {
                    ["stored"] = 1,
                    ["duplicate"] = 1,
                    ["rejected empty"] = 1,
                    ["already_handled"] = 1,
                    ["gone"] = 1,
                },
                ignoreOrder: true
            );
        listener
            .Counts("newsmonitor.step.duration")
            .ShouldBe(
                new Dictionary<string, int>
                {
                    // Each file is asked twice: for its article, and for another that is not there.
                    ["read"] = 6,
                    ["recognize_duplicates"] = 2,
                    ["analyze"] = 1,
                    ["store"] = 1,
                },
                ignoreOrder: true
            );
        listener.Values("newsmonitor.step.duration").Values.ShouldAllBe(seconds => seconds >= 0);
        var blob = listener.Activities.First(activity => activity.OperationName == "handle_blob");
        blob.GetTagItem("newsmonitor.blob").ShouldBe("stored.txt");
        listener
            .Activities.Where(activity => activity.ParentSpanId == blob.SpanId)
            .Select(activity => activity.OperationName)
            .ShouldBe(["read", "recognize_duplicates", "analyze", "store", "read"]);
        listener.Activities.ShouldAllBe(activity => activity.Duration > TimeSpan.Zero && activity.Kind == ActivityKind.Internal);
    }

    [Fact]
    public async Task MessagesAreCountedByChannelAndResultAndLateWindowsAreNoted()
    {
        const int nobodyListens = 1;
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "telemetry@example.org";
        settings["NewsMonitor:Digest:WhenEmpty"] = "Send";
        var away = new Dictionary<string, string?>(settings) { ["NewsMonitor:Email:Port"] = $"{nobodyListens}" };
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 5, 0, TimeSpan.Zero));
        await using var first = await Installation.CreateAsync(away, clock);
        await using var second = await Installation.CreateAsync(settings, clock);
        await first.Get<DigestJob>().RunDueAsync(Stop);
        clock.Advance(TimeSpan.FromDays(1));
        using var listener = new Listener();

        await first.Get<DigestJob>().RunDueAsync(Stop);
        listener.Values("newsmonitor.windows.late").ShouldBe(new Dictionary<string, double> { ["digests"] = 1 });
        clock.Advance(TimeSpan.FromMinutes(30));
        await second.Get<DigestJob>().RunDueAsync(Stop);
        await second.Get<DigestJob>().RunAlertsAsync(Stop);

        listener
            .Values("newsmonitor.windows.late")
            .ShouldBe(new Dictionary<string, double> { ["digests"] = 0, ["alerts"] = 0 }, ignoreOrder: true);
        listener
            .Values("newsmonitor.deliveries")
            .ShouldBe(new Dictionary<string, double> { ["mail deferred"] = 1, ["mail accepted"] = 1 }, ignoreOrder: true);
        listener
            .Counts("newsmonitor.step.duration")
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["build_digest"] = 1,
                    ["render"] = 2,
                    ["send"] = 2,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task PollsAreCountedByCollectorAndResultWithWhatTheyBrought()
    {
        await using var server = await ImapServer.StartAsync();
        await server.AppendAsync(SampleMail.Of(1));
        await server.AppendAsync(SampleMail.Of(2));
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        await mail.Installation.Get<FeedStore>().AddAsync(new Uri("http://localhost:1/"), "", false, Stop);
        using var listener = new Listener();

        await mail.PollAsync();
        await mail.Installation.Get<FeedCollector>().RunAsync(Stop);

        listener
            .Values("newsmonitor.polls")
            .ShouldBe(new Dictionary<string, double> { ["mailbox worked"] = 1, ["feeds failed"] = 1 }, ignoreOrder: true);
        listener
            .Values("newsmonitor.collected")
            .ShouldBe(new Dictionary<string, double> { ["mailbox"] = 2, ["feeds"] = 0 }, ignoreOrder: true);
    }

    /// <summary>Otherwise it would not be said that no digest is sent, or only that nothing runs.</summary>
    [Fact]
    public async Task SubscriptionsThatCannotBeReadMakeEverythingLate()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var file = installation.Account.Settings.GetBlobClient(SubscriptionStore.BlobName);
        await file.UploadAsync(BinaryData.FromString("""{ "digests": [ { "id": 3 } ] }"""), Stop);
        var job = installation.Get<DigestJob>();
        using var listener = new Listener();

        await Should.ThrowAsync<SubscriptionsException>(() => job.RunDueAsync(Stop));
        await Should.ThrowAsync<SubscriptionsException>(() => job.RunAlertsAsync(Stop));

        listener
            .Values("newsmonitor.windows.late")
            .ShouldBe(new Dictionary<string, double> { ["digests"] = 1, ["alerts"] = 1 }, ignoreOrder: true);
    }

    /// <summary>Of what is left after the sweep: after an outage, much is old that the sweep then processes.</summary>
    [Fact]
    public async Task TheAgeOfTheOldestArticleThatStillWaitsIsNoted()
    {
        var faults = new FaultPolicy();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(3));
        await using var installation = await Installation.CreateAsync(laptop, clock, faults);
        await installation.DropAsync("old.txt", SampleNews.Text(1));
        await installation.DropAsync("failing.txt", SampleNews.Text(2));
        var failing = (await installation.Get<InboxStore>().FindAsync("failing.txt", Stop))!.LastModified;
        using var listener = new Listener();

        faults.FailWhere(request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("/failing.txt"));
        await installation.Get<Sweep>().RunAsync(DateTimeOffset.MinValue, Stop);
        listener
            .Values("newsmonitor.backlog.age")
            .ShouldBe(new Dictionary<string, double> { [""] = (clock.GetUtcNow() - failing).TotalSeconds });

        faults.Work();
        await installation.Get<Sweep>().RunAsync(DateTimeOffset.MinValue, Stop);
        listener.Values("newsmonitor.backlog.age").ShouldBe(new Dictionary<string, double> { [""] = 0 });
    }

    [Fact]
    public async Task TextRecordsThatAreBilledAreCountedAlsoIfTheRestFails()
    {
        var service = new LanguageStandIn();
        await using var installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(),
            new ServiceCollection().AddSingleton<ILanguageService>(service)
        );
        await installation.DropAsync("a.txt", SampleNews.Text(1));
        service.Before = (feature, _) =>
            feature == "language" ? Task.CompletedTask : throw new Azure.RequestFailedException(429, "Too many requests");
        using var listener = new Listener();

        await Should.ThrowAsync<Azure.RequestFailedException>(() => installation.RunAsync("a.txt"));
        listener.Values("newsmonitor.text_records")[""].ShouldBe(1);
        service.Before = (_, _) => Task.CompletedTask;
        await installation.RunAsync("a.txt");

        listener.Values("newsmonitor.text_records")[""].ShouldBe(1 + 4);
    }
}
