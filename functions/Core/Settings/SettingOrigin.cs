using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace NewsMonitor.Core.Settings;

/// <summary>A source of settings that a person can find.</summary>
public interface ISettingsPlace
{
    /// <summary>Its name, such as a file name.</summary>
    string Place { get; }

    /// <summary>What is wrong with it besides its values, such as a key that occurs twice; reported together with them.</summary>
    IReadOnlyList<string> Faults => [];
}

/// <summary>Adds to a fault where its setting was set, and writes the setting's name as it is written there.</summary>
internal static partial class SettingOrigin
{
    /// <summary>How the fault of an unknown setting starts, before its key.</summary>
    public const string Unknown = "Unknown setting ";

    /// <param name="fault">A sentence that starts with the setting's key, or with <see cref="Unknown"/> and the key.</param>
    /// <param name="configuration">The configuration that the setting was read from.</param>
    public static string Locate(string fault, IConfiguration configuration)
    {
        var key = (fault.StartsWith(Unknown, StringComparison.Ordinal) ? fault[Unknown.Length..] : fault)
            .Split(' ', 2)[0]
            .TrimEnd(':', ',', ';')
            .Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
        var sentence = KeyInSentence()
            .Replace(fault, found => found.Value.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal));
        return Place(key, configuration) is { } place ? $"{place}: {sentence}" : sentence;
    }

    private static string? Place(string key, IConfiguration configuration) =>
        (
            (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => provider.TryGet(key, out _))
            as ISettingsPlace
        )?.Place;

    [GeneratedRegex("""(?<=^(?:Unknown setting )?)\w+(:\w+)*|\bNewsMonitor(:\w+)+""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyInSentence();
}
