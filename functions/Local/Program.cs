using System.CommandLine;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Commands;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Entities;

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
    new NamesCommand(screen).Create(),
    new FeedsCommand(screen).Create(),
    new ReplayCommand(screen).Create(),
    new ReprocessCommand(screen).Create(),
    new ShowCommand(screen).Create(),
    new ReadCommand(screen).Create(),
    new AnalyzeCommand(screen).Create(),
    new StoriesCommand(screen).Create(),
    new RehearseCommand(screen).Create(),
};

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var parsed = root.Parse(args);
    // The library's own handling of signals may end the process before a command has cleaned up.
    var exit = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
        stop.Token
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
                or NameDecisionException
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

// The first signal asks for an orderly end; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
