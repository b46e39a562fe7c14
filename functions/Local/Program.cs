using System.Runtime.InteropServices;
using NewsMonitor.Local.Commands;
using NewsMonitor.Local.Terminal;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

// The terminal was closed, or the connection to it.
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await new CommandLine(Screen.OfProcess()).RunAsync(args, stop.Token);

// The first signal asks for an orderly end; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
