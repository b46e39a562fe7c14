using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NewsMonitor.Core.Telemetry;

/// <summary>How a host exports metrics and traces.</summary>
public static class TelemetryComposition
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether the settings name an OTLP collector.</summary>
    public static bool HasCollector(this IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    /// <summary>
    /// Collects the product's metrics and traces. If the standard settings <c>OTEL_EXPORTER_OTLP_*</c> name a collector, sends
    /// them to it, together with the log. A host can add its own exporters to the returned builder.
    /// </summary>
    public static OpenTelemetryBuilder AddNewsMonitorTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        // The exporter reads its settings there.
        services.TryAddSingleton(configuration);
        var telemetry = services
            .AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(NewsTelemetry.Name))
            .WithTracing(traces => traces.AddSource(NewsTelemetry.Name));
        if (configuration.HasCollector())
            telemetry.UseOtlpExporter();
        return telemetry;
    }

    /// <summary>
    /// Starts telemetry in a host without hosted services, if it was added. Disposing of the services sends what remains and
    /// stops it.
    /// </summary>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
    }
}
