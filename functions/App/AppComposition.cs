using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsMonitor.AzureLanguage;
using NewsMonitor.Core;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.Transformer;

namespace NewsMonitor.Functions;

/// <summary>The product's composition with both other analyzers, plus what the app needs: HTTP, its telemetry.</summary>
public static class AppComposition
{
    /// <summary>The setting with the Application Insights resource that gets the telemetry.</summary>
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The setting that makes the app sign in to Application Insights with its identity.</summary>
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <exception cref="SettingsException">At least one setting is invalid; the message names all of them.</exception>
    public static FunctionsApplicationBuilder AddNewsMonitor(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        // The site reads no more of a form than its route takes, and answers what is longer.
        builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = null);
        builder.UseWhen<TimerTicks>(TimerTicks.Concerns);
        builder.Services.AddTransformer().AddAzureLanguage().AddNewsMonitor(builder.Configuration);
        if (builder.HasAzureMonitor() || builder.Configuration.HasCollector())
            builder.AddTelemetry();
        return builder;
    }

    private static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            // Alerts look for words of the message, people for the function and the run.
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        var telemetry = builder.Services.AddNewsMonitorTelemetry(builder.Configuration).UseFunctionsWorkerDefaults();
        if (builder.HasAzureMonitor())
            telemetry.UseAzureMonitorExporter(options => Configure(options, builder.Configuration));
    }

    private static void Configure(AzureMonitorExporterOptions options, IConfiguration configuration)
    {
        options.ConnectionString = configuration[Connection];
        if (!string.IsNullOrWhiteSpace(configuration[Authentication]))
            options.Credential = AppIdentity.Of(configuration);

        // Traces are sampled, log lines are not: each outcome of an article has one.
        options.EnableTraceBasedLogsSampler = false;
    }

    private static bool HasAzureMonitor(this FunctionsApplicationBuilder builder) =>
        !string.IsNullOrWhiteSpace(builder.Configuration[Connection]);
}
