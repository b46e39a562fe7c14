using System.Net;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Records;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>The published worker as a process, driven by the host's own protocol.</summary>
public sealed class WorkerTests(LaptopFixture laptop) : IClassFixture<PublishedApp>
{
    private const string Text =
        "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work after a deal with the "
        + "Port Authority.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheWorkerInitializesAndIndexesItsFunctions()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        worker.Capabilities.ShouldContainKey("HttpUri");
        worker
            .Functions.Select(function => (function.Name, function.Trigger))
            .ShouldBe(
                [
                    (nameof(AnalyzeArticle), "blobTrigger"),
                    (nameof(Api), "httpTrigger"),
                    (nameof(ForgetArticle), "httpTrigger"),
                    (nameof(Health), "httpTrigger"),
                    (nameof(Pages), "httpTrigger"),
                    (nameof(PollFeeds), "timerTrigger"),
                    (nameof(IndexArticles), "timerTrigger"),
                    (nameof(PollMailbox), "timerTrigger"),
                    (nameof(ReleaseEmbargoed), "timerTrigger"),
                    (nameof(ReprocessArticles), "httpTrigger"),
                    (nameof(RetryPoisoned), "httpTrigger"),
                    (nameof(SendAlerts), "timerTrigger"),
                    (nameof(SendDigests), "timerTrigger"),
                    (nameof(SweepMissedArticles), "timerTrigger"),
                    (nameof(Unsubscribe), "httpTrigger"),
                ],
                ignoreOrder: true
            );
    }

    /// <summary>With the analyzer that is the default.</summary>
    [Fact]
    public async Task ADroppedBlobIsStored()
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { [InstallationSettings.Analyzer] = AnalyzerNames.Auto }
        );
        await installation.MakeAllAsync();
        await installation.DropAsync("strike #1.txt", Text);
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        await worker.InvokeAsync(
            nameof(AnalyzeArticle),
            "blob",
            Triggers.Blob(installation.Account.Inbox.GetBlobClient("strike #1.txt")),
            Stop
        );

        var stored = (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (stored.Title, stored.Tags.Analyzer).ShouldBe(("Harbour strike ends", AnalyzerNames.Transformer));
    }

    [Fact]
    public async Task ATimerSendsTheDigestThatIsDue()
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation())
            {
                ["NewsMonitor:Digest:Recipients"] = "published@example.org",
                ["NewsMonitor:Digest:WhenEmpty"] = "Send",
            }
        );
        await installation.MakeAllAsync();
        // As if an earlier run had seen the digest: none is sent for the time before it was added.
        await installation.Get<WindowLedger>().AdvanceAsync("daily", null, DateTimeOffset.UtcNow.AddDays(-2), Stop);
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        await worker.InvokeAsync(nameof(SendDigests), "timer", Triggers.Timer(), Stop);

        using var browser = new HttpClient();
        var mail = await browser.GetStringAsync(new Uri(laptop.MailPage, "api/email"), Stop);
        mail.ShouldContain("\"published@example.org\"");

        // What the run leaves behind makes the app healthy.
        using var health = await worker.GetAsync(nameof(Health), "api/health", Stop);
        health.StatusCode.ShouldBe(HttpStatusCode.OK, await health.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>
    /// The host shows them on its console and in the log stream. It leaves them out of its own telemetry, since the worker says
    /// that it sends them itself.
    /// </summary>
    [Fact]
    public async Task TheAppsOwnLinesReachTheHostAlsoIfTelemetryIsOn()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        installation.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1/";
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        await worker.InvokeAsync(nameof(SendDigests), "timer", Triggers.Timer(), Stop);

        worker.Lines.ShouldContain(line => line.StartsWith("Digests checked: ", StringComparison.Ordinal));
        worker.Capabilities["WorkerOpenTelemetryEnabled"].ShouldBe("True");
    }
}
