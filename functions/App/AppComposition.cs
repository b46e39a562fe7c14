using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.AzureLanguage;
using NewsMonitor.Core;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Functions;

/// <summary>The product's composition, and what only the app adds: HTTP, Azure AI Language, telemetry.</summary>
public static class AppComposition
{
    /// <summary>Where telemetry goes; nowhere without it.</summary>
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>There where telemetry is taken in under an identity only.</summary>
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <exception cref="SettingsException">At least one setting is wrong; all wrong ones are named.</exception>
    public static FunctionsApplicationBuilder AddNewsMonitor(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddAzureLanguage().AddNewsMonitor(builder.Configuration);
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Connection]))
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
        builder
            .Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = builder.Configuration[Connection];
                if (!string.IsNullOrWhiteSpace(builder.Configuration[Authentication]))
                    options.Credential = new DefaultAzureCredential();

                // Traces are sampled, log lines are not: each outcome of an article has one.
                options.EnableTraceBasedLogsSampler = false;
            });
    }
}
