using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace NewsMonitor.Functions.Tests;

/// <summary>What arrives at Azure Monitor, and that the alerts look for it.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class TelemetryTests(LaptopFixture laptop)
{
    private const string Secret = "Zeppelin";
    private static readonly string Text =
        $"{Secret} strike ends\n\nDock workers of {Secret} in Rotterdam voted on Monday to return to work.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LogsArriveWithIdsAndOutcomesAndWithoutWhatArticlesSay()
    {
        using var server = new TelemetryServer();
        await using var app = await StartAsync(server, laptop.NewInstallation());
        await RunAsync(app, "strike.txt", Text);
        await RunAsync(app, "empty.txt", "");
        await SendDigestsAsync(app);

        var lines = Lines(app, server);

        var stored = lines.Single(line => Message(line).Contains("stored as", StringComparison.Ordinal));
        (Property(stored, "Blob"), Property(stored, "ArticleId").Length).ShouldBe(("strike.txt", 32));
        Property(lines.Single(line => Message(line).Contains("rejected", StringComparison.Ordinal)), "Kind").ShouldBe("Empty");
        lines.Select(Message).ShouldContain("Digests checked: 0 windows, 0 not yet sent to every recipient");
        lines.ShouldAllBe(line => !line.ToJsonString().Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The very words that the alerts' queries look for, sent by what should set them off.</summary>
    [Fact]
    public async Task WhatAlertsLookForArrives()
    {
        const int nobodyListens = 1;
        using var server = new TelemetryServer();
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "waits@example.org";
        settings["NewsMonitor:Digest:WhenEmpty"] = "Send";
        settings["NewsMonitor:Email:Port"] = $"{nobodyListens}";
        settings["NewsMonitor:Trigger:MaxTries"] = "1";
        await using var app = await StartAsync(server, settings);
        await app.GetRequiredService<StorageAccount>().Articles.DeleteAsync(cancellationToken: Stop);
        await Should.ThrowAsync<Azure.RequestFailedException>(() => RunAsync(app, "strike.txt", Text));
        await app.GetRequiredService<WindowLedger>().AdvanceAsync("daily", null, DateTimeOffset.UtcNow.AddDays(-2), Stop);
        await Should.ThrowAsync<InvalidOperationException>(() => SendDigestsAsync(app));
        await app.GetRequiredService<Sweep>().RunAsync(DateTimeOffset.MinValue, Stop);

        string[] arrived = [.. Lines(app, server).Select(Message), .. Metrics(app, server).Select(Metric)];

        foreach (var rule in new[] { "poisoned-articles", "waiting-articles", "failed-digests", "nothing-runs" })
            Phrases(rule).ShouldContain(phrase => string.Join('\n', arrived).Contains(phrase, StringComparison.Ordinal), rule);
    }

    /// <summary>A gauge is sent when it is set and not once more: the alerts count how often it was.</summary>
    [Fact]
    public async Task MetricsArriveWithTheirDimensionsAndEachValueOnce()
    {
        using var server = new TelemetryServer();
        await using var app = await StartAsync(server, laptop.NewInstallation());
        await RunAsync(app, "strike.txt", Text);
        await SendDigestsAsync(app);

        var metrics = Metrics(app, server);

        var articles = metrics.Where(item => Metric(item) == "newsmonitor.articles");
        articles.ShouldContain(item => Property(item, "newsmonitor.outcome") == "stored");
        var late = metrics.Where(item => Metric(item) == "newsmonitor.windows.late");
        late.ShouldContain(item => Property(item, "newsmonitor.schedule") == "digests");
        metrics.Select(Metric).ShouldContain("newsmonitor.step.duration");
        server.Items.Clear();
        Metrics(app, server).Where(item => Metric(item) == "newsmonitor.windows.late").ShouldBeEmpty();
    }

    private static async Task<ServiceProvider> StartAsync(TelemetryServer server, Dictionary<string, string?> settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] = server.ConnectionString;
        builder.Configuration["Functions:Worker:HostEndpoint"] = "http://127.0.0.1:1/";
        var app = builder.AddNewsMonitor().Services.BuildServiceProvider();
        await app.GetRequiredService<StorageSetup>().EnsureAsync(Stop);

        // As the host starts them; the worker's own would wait for the Functions host.
        var parts = app.GetServices<IHostedService>();
        foreach (var part in parts.Where(part => !part.GetType().FullName!.StartsWith("Microsoft.", StringComparison.Ordinal)))
            await part.StartAsync(Stop);
        return app;
    }

    private static async Task RunAsync(ServiceProvider app, string blob, string content)
    {
        var inbox = app.GetRequiredService<StorageAccount>().Inbox.GetBlobClient(blob);
        await inbox.UploadAsync(BinaryData.FromString(content), Stop);
        await new AnalyzeArticle(app.GetRequiredService<ArticleTries>(), new NoPauses()).RunAsync(inbox, Stop);
    }

    private static Task SendDigestsAsync(ServiceProvider app) =>
        new SendDigests(app.GetRequiredService<DigestJob>(), app.GetRequiredService<ILogger<SendDigests>>()).RunAsync(
            new TimerInfo(),
            Stop
        );

    private static List<JsonNode> Lines(ServiceProvider app, TelemetryServer server)
    {
        app.GetRequiredService<LoggerProvider>().ForceFlush(10_000).ShouldBeTrue();
        return [.. server.Items.Where(item => (string?)item["data"]?["baseType"] == "MessageData")];
    }

    private static List<JsonNode> Metrics(ServiceProvider app, TelemetryServer server)
    {
        app.GetRequiredService<MeterProvider>().ForceFlush(10_000).ShouldBeTrue();
        return [.. server.Items.Where(item => (string?)item["data"]?["baseType"] == "MetricData")];
    }

    private static string Metric(JsonNode item) => (string)item["data"]!["baseData"]!["metrics"]![0]!["name"]!;

    private static string Message(JsonNode line) => (string)line["data"]!["baseData"]!["message"]!;

    private static string Property(JsonNode line, string name) => (string?)line["data"]!["baseData"]!["properties"]![name] ?? "";

    private static IEnumerable<string> Phrases(string rule)
    {
        var alerts = Source.Read("infra/alerts.bicep");
        var query = Regex.Match(alerts, $"name: '{rule}'.*?query: '([^\\n]+)'\\n", RegexOptions.Singleline).Groups[1].Value;
        return Regex.Matches(query, "\"([^\"]+)\"").Select(match => match.Groups[1].Value);
    }
}

/// <summary>
/// Tests that run beside no others: a process has one meter, so what others measure would arrive here, too.
/// </summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
