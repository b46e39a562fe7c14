using Microsoft.Extensions.Logging;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Settings;

namespace NewsMonitor.Local.Sessions;

/// <summary>The options of a session.</summary>
internal sealed record SessionOptions
{
    public const string DefaultData = ".newsmonitor";

    /// <summary>The data of the demonstration, with the settings that it has: those of nobody's installation.</summary>
    public static readonly SessionOptions Demo = new()
    {
        Data = Path.Combine(DefaultData, "demo"),
        IgnoresSettings = true,
        Overrides = new Dictionary<string, string?>
        {
            ["NewsMonitor:Digest:Recipients"] = "analyst@newsroom.example",
            ["NewsMonitor:Email:Security"] = "None",
        },
    };

    /// <summary>
    /// Whether settings files and environment variables are ignored, so that everything stays on this machine: a demonstration
    /// must not send mail to real recipients.
    /// </summary>
    public bool IgnoresSettings { get; init; }

    /// <summary>The settings file.</summary>
    public string Settings { get; init; } = LocalSettings.FileName;

    /// <summary>The folder of the emulators.</summary>
    public string Data { get; init; } = DefaultData;

    /// <summary>Whether the folder must have been used before, if the settings name no storage: none is made.</summary>
    public bool NeedsData { get; init; }

    /// <summary>The ports of the storage emulator if the settings name it; otherwise free ones are used.</summary>
    public StoragePorts NamedPorts { get; init; } = StoragePorts.Usual;

    /// <summary>Whether the emulators of another command may be used.</summary>
    public bool MayJoin { get; init; } = true;

    /// <summary>Whether what is in the folder is removed first, once no other command uses it.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>The option that names the folder, as it is typed; empty for the default.</summary>
    public string DataOption => Data == DefaultData ? "" : $" --data {Data}";

    public LogLevel LogLevel { get; init; } = LogLevel.Error;

    /// <summary>Settings that override the file and environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();
}
