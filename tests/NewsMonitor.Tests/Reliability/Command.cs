using System.Diagnostics;
using System.Text;

namespace NewsMonitor.Tests.Reliability;

/// <summary>The real command in a process of its own, so that it can be killed.</summary>
internal sealed class Command : IDisposable
{
    private const int HangUp = 1;
    private const int Interrupt = 2;
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Command(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>How often it has printed something.</summary>
    public int Count(string text) => Output.Split(text).Length - 1;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts <c>newsmonitor</c> with settings in its environment, as an operator would give them.</summary>
    public static Command Start(IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments) =>
        StartIn(Path.GetTempPath(), settings, arguments);

    /// <summary>The same in a folder.</summary>
    public static Command StartIn(string folder, IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "newsmonitor.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // A short life is spent compiling; what pays in the long run only costs here.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var command = new Command(new Process { StartInfo = start });
        command._process.Start();
        command._process.BeginOutputReadLine();
        command._process.BeginErrorReadLine();
        return command;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGINT, as Ctrl+C sends it, or SIGTERM if SIGINT is ignored, as in the background jobs of a shell.</summary>
    public Task<int> InterruptAsync() => SignalAsync(Ignores(Interrupt) ? "-TERM" : "-INT");

    /// <summary>SIGHUP, as a terminal sends it that is closed, or SIGTERM if SIGHUP is ignored, as below nohup.</summary>
    public Task<int> HangUpAsync() => SignalAsync(Ignores(HangUp) ? "-TERM" : "-HUP");

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // .NET leaves an ignored signal ignored, and child processes inherit that. The first bit of the mask is that of signal 1.
    private static bool Ignores(int signal) =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var mask
        && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & (1UL << (signal - 1))) != 0;

    private async Task<int> SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        return await ExitAsync();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
