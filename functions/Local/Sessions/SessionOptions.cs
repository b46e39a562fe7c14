using Microsoft.Extensions.Logging;
using NewsMonitor.Local.Settings;

namespace NewsMonitor.Local.Sessions;

/// <summary>How a session is opened.</summary>
internal sealed record SessionOptions
{
    public const string DefaultData = ".newsmonitor";

    /// <summary>The settings file.</summary>
    public string Settings { get; init; } = LocalSettings.FileName;

    /// <summary>The emulators' folder.</summary>
    public string Data { get; init; } = DefaultData;

    /// <summary>Whether emulators that another command runs will do.</summary>
    public bool MayJoin { get; init; } = true;

    public LogLevel LogLevel { get; init; } = LogLevel.Error;

    /// <summary>Settings that go before the file's and the environment's.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();
}
