using System.Text;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Tests.Core.Telemetry;

/// <summary>The command sends metrics and traces to a collector, if there is one.</summary>
public sealed class CollectorTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatTheCommandMeasuresArrivesWhenItEnds()
    {
        using var collector = new Collector();
        var settings = laptop.NewInstallation();
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        await using (var session = await Session.OpenAsync(new SessionOptions { Overrides = settings }, Screen.OfProcess(), Stop))
        {
            await session
                .Get<InboxStore>()
                .DropAsync("a.txt", new MemoryStream(Encoding.UTF8.GetBytes(SampleNews.Text(1))), null, Stop);
            await session.Get<ArticlePipeline>().RunAsync("a.txt", Stop);
        }

        string[] metrics = ["newsmonitor.articles", "newsmonitor.step.duration", "{article}", "stored"];
        metrics.ShouldAllBe(name => collector.At("/v1/metrics").Contains(name));
        string[] traces = ["handle_blob", "analyze", "recognize_duplicates", "a.txt"];
        traces.ShouldAllBe(name => collector.At("/v1/traces").Contains(name));
    }
}
