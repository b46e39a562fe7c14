using System.CommandLine;
using Microsoft.Extensions.Logging;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Settings;

namespace NewsMonitor.Local.Commands;

/// <summary>The options of every command that uses storage.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> _settings = new("--settings")
    {
        Description = "The settings file, in the format of Azure Functions",
        DefaultValueFactory = _ => LocalSettings.FileName,
        HelpName = "FILE",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "The folder for the data of the local emulators",
        DefaultValueFactory = _ => SessionOptions.DefaultData,
        HelpName = "DIR",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Write the log to standard error" };

    public CommonOptions AddTo(Command command)
    {
        command.Options.Add(_settings);
        command.Options.Add(_data);
        command.Options.Add(_verbose);
        return this;
    }

    public SessionOptions Read(ParseResult parsed) =>
        new()
        {
            Settings = parsed.GetValue(_settings)!,
            Data = parsed.GetValue(_data)!,
            LogLevel = parsed.GetValue(_verbose) ? LogLevel.Information : LogLevel.Error,
        };
}
