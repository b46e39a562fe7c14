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

    /// <summary>Whether the settings name a collector that takes OTLP.</summary>
    public static bool HasCollector(this IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    /// <summary>
    /// Collects the product's metrics and traces, and sends them with the log to the collector that the standard settings
    /// <c>OTEL_EXPORTER_OTLP_*</c> name, if they do. A host may add exporters of its own to what is returned.
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

    /// <summary>Starts what a host without hosted services has added, if it has. Disposing of the services sends the rest and stops it.</summary>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
    }
}
