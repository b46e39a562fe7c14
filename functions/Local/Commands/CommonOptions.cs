using System.CommandLine;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Settings;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Settings;

namespace NewsMonitor.Local.Commands;

/// <summary>The options of every command that uses storage.</summary>
/// <param name="begins">
/// Whether it may be the first command on a folder, since it puts something there; otherwise there must be an installation.
/// </param>
internal sealed class CommonOptions(bool begins = false)
{
    private readonly Option<string> _settings = new("--settings")
    {
        Description = "The settings file, in the format of Azure Functions",
        DefaultValueFactory = _ => LocalSettings.FileName,
        HelpName = "FILE",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The folder for the data of the local emulators, here or above",
        DefaultValueFactory = _ => DataFolder.Nearest(SessionOptions.DefaultData, Environment.CurrentDirectory),
        HelpName = "DIR",
    };

    private readonly Option<bool> _demo = new("--demo") { Description = "Use what newsmonitor demo has made, with its settings" };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Write the log to standard error" };

    public CommonOptions AddTo(Command command)
    {
        command.Options.Add(_settings);
        command.Options.Add(_data);
        command.Options.Add(_demo);
        command.Options.Add(_verbose);
        return this;
    }

    /// <exception cref="SettingsException">The demonstration's data is wanted, and there is none.</exception>
    public SessionOptions Read(ParseResult parsed)
    {
        var level = parsed.GetValue(_verbose) ? LogLevel.Information : LogLevel.Error;
        if (!parsed.GetValue(_demo))
        {
            return new SessionOptions
            {
                Settings = parsed.GetValue(_settings)!,
                Data = parsed.GetValue(_data)!,
                NeedsData = !begins,
                LogLevel = level,
            };
        }

        return Directory.Exists(SessionOptions.Demo.Data)
            ? SessionOptions.Demo with
            {
                LogLevel = level,
            }
            : throw new SettingsException([$"There is nothing in {SessionOptions.Demo.Data}: run newsmonitor demo first"]);
    }
}
