using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Settings;
using NewsMonitor.Storage;

namespace NewsMonitor.Local.Settings;

/// <summary>The settings as the Functions tools read them: the <c>Values</c> of local.settings.json, and over them the environment.</summary>
internal static class LocalSettings
{
    public const string FileName = "local.settings.json";

    /// <param name="file">Where the settings are; where there is no such file, the defaults and the environment speak.</param>
    /// <param name="overrides">What the command line or an emulator decides.</param>
    /// <exception cref="SettingsException">The file is not what the Functions tools write.</exception>
    public static IConfiguration Read(string file, IReadOnlyDictionary<string, string?> overrides) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [StorageAccount.Setting] = "UseDevelopmentStorage=true" })
        .AddInMemoryCollection(File.Exists(file) ? Values(file) : [])
        .AddEnvironmentVariables()
        .AddInMemoryCollection(overrides)
        .Build();

    /// <summary>Whether the settings ask for the emulators.</summary>
    public static bool IsDevelopmentStorage(this IConfiguration configuration) =>
        string.Equals(configuration[StorageAccount.Setting]?.Trim().TrimEnd(';'), "UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string?> Values(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("Values", out var values) && values.ValueKind == JsonValueKind.Object
                ? values.EnumerateObject().ToDictionary(value => Key(value.Name), value => (string?)value.Value.ToString())
                : throw new SettingsException([$"{file}: there must be an object \"Values\"; see local.settings.sample.json"]);
        }
        catch (JsonException fault)
        {
            throw new SettingsException([$"{file}, line {fault.LineNumber + 1}: {fault.Message}"]);
        }
    }

    private static string Key(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
}
