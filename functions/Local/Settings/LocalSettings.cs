using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Settings;

/// <summary>The settings as the Functions tools read them: the <c>Values</c> of local.settings.json, and over them the environment.</summary>
internal static class LocalSettings
{
    public const string FileName = "local.settings.json";

    /// <param name="file">Where the settings are; where there is no file of the usual name, the defaults and the environment speak.</param>
    /// <param name="overrides">What the command line or an emulator decides.</param>
    /// <exception cref="SettingsException">The file cannot be read, or is not what the Functions tools write.</exception>
    public static IConfiguration Read(string file, IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = new ConfigurationBuilder();
        if (file != FileName || File.Exists(file))
            builder.Add(new SettingsFile(file));
        var configuration = builder.Add(new SettingsEnvironment()).AddInMemoryCollection(overrides).Build();

        // Only where nothing names an account: an identity's addresses are settings below this one.
        if (!configuration.GetSection(StorageAccount.Setting).Exists())
            configuration[StorageAccount.Setting] = "UseDevelopmentStorage=true";
        return configuration;
    }

    /// <summary>Whether the settings ask for the emulators.</summary>
    public static bool IsDevelopmentStorage(this IConfiguration configuration) =>
        string.Equals(
            configuration[StorageAccount.Setting]?.Trim().TrimEnd(';'),
            "UseDevelopmentStorage=true",
            StringComparison.OrdinalIgnoreCase
        );

    private sealed class SettingsEnvironment : EnvironmentVariablesConfigurationProvider, IConfigurationSource, ISettingsPlace
    {
        public string Place => "environment";

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
    }
}
