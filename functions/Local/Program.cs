using System.CommandLine;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Commands;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Terminal;

var screen = new Screen();
var root = new RootCommand("NewsMonitor: drop articles into a folder and read the digest.")
{
    new DemoCommand(screen).Create(),
    new RunCommand(screen).Create(),
    new DropCommand(screen).Create(),
    new StatusCommand(screen).Create(),
    new DigestCommand(screen).Create(),
    new SubscriptionsCommand(screen).Create(),
    new SubscriptionsCommand(screen).CreateFormer(),
    new RecipientsCommand(screen).Create(),
    new ReplayCommand(screen).Create(),
    new ShowCommand(screen).Create(),
    new AnalyzeCommand(screen).Create(),
    new StoriesCommand(screen).Create(),
};

try
{
    var parsed = root.Parse(args);
    var exit = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) }
    );
    return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
}
catch (OperationCanceledException)
{
    screen.Say("Canceled.");
    return ExitCode.Canceled;
}
catch (SettingsException fault)
{
    foreach (var line in fault.Faults)
        screen.Fail(line);
    return ExitCode.Usage;
}
catch (SubscriptionsException fault)
{
    foreach (var line in fault.Faults)
        screen.Fail(line.ToString());
    return ExitCode.SomeFailed;
}
catch (Exception fault)
    when (fault
            is EmulatorException
                or Azure.RequestFailedException
                or Azure.Identity.AuthenticationFailedException
                or AggregateException
                or InvalidDataException
                or IOException
                or UnauthorizedAccessException
    )
{
    screen.Fail(fault.Message.Split('\n', 2)[0].TrimEnd());
    return ExitCode.SomeFailed;
}
