using System.Diagnostics;
using System.Text;

namespace NewsMonitor.Local.Emulators;

/// <summary>A Node.js server that runs as long as this process and stops even if this process is killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // Long, since a busy machine can take minutes to start eight of them at once; a server that fails to start ends by itself.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _lock = new();

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>
    /// Starts <paramref name="program"/> and waits until <paramref name="ready"/>, called with everything it has printed, returns
    /// true.
    /// </summary>
    /// <param name="program">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processFile">A <see cref="ProcessFile"/> that exists while it runs; null for none.</param>
    /// <param name="ready">Whether it can be used.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">
    /// It stopped or was not ready within <see cref="StartTimeout"/>; the message contains what it printed.
    /// </exception>
    public static async Task<ServerProcess> StartAsync(
        string program,
        IEnumerable<string> arguments,
        string? processFile,
        Func<string, CancellationToken, Task<bool>> ready,
        CancellationToken cancellationToken
    )
    {
        var server = new ServerProcess(new Process { StartInfo = StartInfo(program, arguments, processFile) });
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            await server.WaitAsync(Path.GetFileNameWithoutExtension(program), ready, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets the server finish its work, then stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(StopTimeout);
            try
            {
                await _process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments, string? processFile)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Emulators", "launch.mjs"));
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (processFile is not null)
            start.Environment[ProcessFile.Variable] = processFile;

        // Azurite sends no telemetry, but its library would wrap modules all the same, which makes starts a fifth longer.
        start.Environment["APPLICATION_INSIGHTS_NO_DIAGNOSTIC_CHANNEL"] = "true";
        return start;
    }

    private async Task WaitAsync(
        string name,
        Func<string, CancellationToken, Task<bool>> ready,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        while (!await ready(Output, cancellationToken))
        {
            if (_process.HasExited)
                throw new EmulatorException($"{name} stopped while starting: {Output}");
            if (clock.Elapsed > StartTimeout)
                throw new EmulatorException($"{name} was not ready after {StartTimeout.TotalMinutes:0} minutes: {Output}");
            await Task.Delay(25, cancellationToken);
        }
    }

    private string Output
    {
        get
        {
            lock (_lock)
                return _output.ToString();
        }
    }

    private void Keep(string? line)
    {
        const int enough = 16_384;
        lock (_lock)
        {
            if (line is not null && _output.Length < enough)
                _output.AppendLine(line);
        }
    }
}
