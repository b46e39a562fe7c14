using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using NewsMonitor.Core;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Settings;

/// <summary>
/// The settings as Azure Functions Core Tools read them: the <c>Values</c> of local.settings.json, overridden by environment
/// variables.
/// </summary>
internal static class LocalSettings
{
    public const string FileName = "local.settings.json";

    /// <param name="file">
    /// The settings file. A file with the default name may be missing; then defaults and environment variables apply.
    /// </param>
    /// <param name="overrides">Settings from the command line or from an emulator.</param>
    /// <exception cref="SettingsException">The file cannot be read or is not a settings file.</exception>
    public static IConfiguration Read(string file, IReadOnlyDictionary<string, string?> overrides)
    {
        var configuration = Build(file, overrides);

        // Only if no account is set: for identity-based access, the addresses are settings below this one.
        if (!configuration.GetSection(StorageAccount.Setting).Exists())
            configuration[StorageAccount.Setting] = "UseDevelopmentStorage=true";
        return configuration;
    }

    /// <summary>One section of the settings, for a command that needs no others.</summary>
    /// <param name="file">As for <see cref="Read"/>.</param>
    /// <param name="name">The section below the product's own, such as <c>Reading</c>.</param>
    /// <exception cref="SettingsException">The file cannot be read, or a value is of the wrong type.</exception>
    public static T Section<T>(string file, string name)
        where T : new()
    {
        try
        {
            return Read(file, new Dictionary<string, string?>()).GetSection($"{NewsMonitorOptions.Section}:{name}").Get<T>()
                ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            // The message names the setting.
            throw new SettingsException([fault.Message]);
        }
    }

    /// <summary>
    /// Whether the settings say which account to use, so that the emulator is the one that all Azure tools mean.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static bool NamesStorage(string file, IReadOnlyDictionary<string, string?> overrides) =>
        Build(file, overrides).GetSection(StorageAccount.Setting).Exists();

    /// <summary>Whether the settings use the emulators.</summary>
    public static bool IsDevelopmentStorage(this IConfiguration configuration) =>
        string.Equals(
            configuration[StorageAccount.Setting]?.Trim().TrimEnd(';'),
            "UseDevelopmentStorage=true",
            StringComparison.OrdinalIgnoreCase
        );

    private static IConfigurationRoot Build(string file, IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = new ConfigurationBuilder();
        if (file != FileName || File.Exists(file))
            builder.Add(new SettingsFile(file));
        return builder.Add(new SettingsEnvironment()).AddInMemoryCollection(overrides).Build();
    }

    private sealed class SettingsEnvironment : EnvironmentVariablesConfigurationProvider, IConfigurationSource, ISettingsPlace
    {
        public string Place => "environment";

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
    }
}
