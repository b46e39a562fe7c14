using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.AzureLanguage;
using NewsMonitor.Core;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Settings;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Local.Trigger;
using NewsMonitor.Transformer;
using OpenTelemetry.Resources;

namespace NewsMonitor.Local.Sessions;

/// <summary>What a command works with: the settings, the storage account and the services.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly EmulatorHost? _emulators;

    private Session(ServiceProvider services, EmulatorHost? emulators) => (_services, _emulators) = (services, emulators);

    /// <summary>Where mail can be read; null if the settings name a real account.</summary>
    public Uri? MailPage => _emulators?.Running.MailPage;

    /// <summary>Whether nothing runs on the folder of the emulators but this command; false for a real account.</summary>
    public bool IsAlone => _emulators is { IsJoined: false };

    /// <summary>The folder with the emulators' data; null if the settings name a real account.</summary>
    public string? Data => _emulators?.Data;

    /// <summary>The connection string of the emulator; null if the settings name a real account.</summary>
    public string? Connection => _emulators?.Running.ConnectionString;

    /// <summary>
    /// Reads the settings, starts or joins emulators if the settings require them, and creates what is missing in the account.
    /// </summary>
    /// <exception cref="SettingsException">
    /// At least one setting is invalid, or there is no data where some is needed; nothing was started.
    /// </exception>
    public static Task<Session> OpenAsync(SessionOptions options, Screen screen, CancellationToken cancellationToken)
    {
        if (options.IgnoresSettings)
            return OpenDemoAsync(options, screen, cancellationToken);
        var configuration = LocalSettings.Read(options.Settings, options.Overrides);

        // Finds all invalid settings before an emulator is started.
        Compose(configuration, options.LogLevel);
        if (options.NeedsData && UsesFolder(options) && !new DataFolder(options.Data).IsUsed && !NamesStorage(options))
            throw new SettingsException([NothingThere(options)]);
        return configuration.IsDevelopmentStorage()
            ? OpenOnEmulatorsAsync(
                found => LocalSettings.Read(options.Settings, found),
                configuration,
                NamesStorage(options) ? options.NamedPorts : null,
                options,
                screen,
                cancellationToken
            )
            : OpenAsync(configuration, options, null, cancellationToken);
    }

    private static bool NamesStorage(SessionOptions options) => LocalSettings.NamesStorage(options.Settings, options.Overrides);

    private static string NothingThere(SessionOptions options)
    {
        var where =
            options.Data == SessionOptions.DefaultData ? $"{options.Data} here or above" : $"installation in {options.Data}";
        var demo = Directory.Exists(SessionOptions.Demo.Data) ? "; --demo uses what newsmonitor demo has made" : "";
        return $"There is no {where}: make one with newsmonitor run{options.DataOption}, or name another folder with --data{demo}";
    }

    private static Task<Session> OpenDemoAsync(SessionOptions options, Screen screen, CancellationToken cancellationToken) =>
        OpenOnEmulatorsAsync(
            found => new ConfigurationBuilder().AddInMemoryCollection(found).Build(),
            new ConfigurationBuilder().Build(),
            null,
            options,
            screen,
            cancellationToken
        );

    private static async Task<Session> OpenOnEmulatorsAsync(
        Func<Dictionary<string, string?>, IConfiguration> configure,
        IConfiguration chosen,
        StoragePorts? ports,
        SessionOptions options,
        Screen screen,
        CancellationToken cancellationToken
    )
    {
        var emulators = await EmulatorHost.StartAsync(
            new DataFolder(options.Data, options.StartsEmpty),
            options.MayJoin,
            ports,
            screen.Say,
            cancellationToken
        );
        var found = emulators.Settings(chosen);
        foreach (var (key, value) in options.Overrides)
            found[key] = value;
        return await OpenAsync(configure(found), options, emulators, cancellationToken);
    }

    private static async Task<Session> OpenAsync(
        IConfiguration configuration,
        SessionOptions options,
        EmulatorHost? emulators,
        CancellationToken cancellationToken
    )
    {
        var session = new Session(
            Compose(configuration, options.LogLevel)
                .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }),
            emulators
        );
        try
        {
            session._services.StartTelemetry();
            await session.Get<StorageSetup>().EnsureAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether a session with these options would run emulators on a folder.</summary>
    /// <exception cref="SettingsException">The settings file cannot be read.</exception>
    public static bool UsesFolder(SessionOptions options) =>
        options.IgnoresSettings || LocalSettings.Read(options.Settings, options.Overrides).IsDevelopmentStorage();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_emulators is not null)
            await _emulators.DisposeAsync();
    }

    private static IServiceCollection Compose(IConfiguration configuration, LogLevel level)
    {
        var services = new ServiceCollection()
            .AddLogging(logging =>
                logging
                    .SetMinimumLevel(level)
                    .AddFilter("Azure", LogLevel.Warning)
                    .AddSimpleConsole(console =>
                    {
                        console.SingleLine = true;
                        console.TimestampFormat = "HH:mm:ss ";
                    })
                    .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
                        console.LogToStandardErrorThreshold = LogLevel.Trace
                    )
            )
            .AddTransformer()
            .AddAzureLanguage()
            .AddNewsMonitor(configuration)
            .AddSingleton<TriggerQueue>()
            .AddSingleton<InboxScan>()
            .AddSingleton<TriggerWork>()
            .AddSingleton<TriggerLoop>();
        if (configuration.HasCollector())
            services.AddNewsMonitorTelemetry(configuration).ConfigureResource(resource => resource.AddService("newsmonitor"));
        return services;
    }
}
