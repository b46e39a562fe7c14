using System.Diagnostics;
using System.Text;
using NewsMonitor.Local.Sessions;

namespace NewsMonitor.Benchmarks.Idle;

/// <summary>The command <c>newsmonitor run</c> in a process of its own.</summary>
internal sealed class Runner : IAsyncDisposable
{
    /// <summary>The emulators and nothing else, whatever file lies where the benchmark is started.</summary>
    private const string Settings = """{ "Values": {} }""";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private Runner(Process process) => _process = process;

    /// <summary>Starts it and waits until it says that it runs.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<Runner> StartAsync(string data)
    {
        var command = Path.Combine(AppContext.BaseDirectory, typeof(Session).Assembly.GetName().Name + ".dll");
        var settings = Path.Combine(data, "benchmark.settings.json");
        await File.WriteAllTextAsync(settings, Settings);
        var runner = new Runner(
            Process.Start(
                new ProcessStartInfo("dotnet", [command, "run", "--data", data, "--settings", settings])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!
        );
        var said = new StringBuilder();
        using var patience = new CancellationTokenSource(Patience);
        while (await runner._process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Running", StringComparison.Ordinal))
                return runner;
            said.AppendLine(line);
        }

        await runner._process.WaitForExitAsync(patience.Token);
        throw new InvalidOperationException($"newsmonitor run ended with {runner._process.ExitCode}: {said}");
    }

    /// <summary>The shares of one core that the product and its emulators take over a time.</summary>
    public async Task<(double Product, double Emulators)> WatchAsync(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var (product, emulators) = (ProcessTimes.Of(_process), ProcessTimes.OfDescendants(_process));
        await Task.Delay(time);
        var elapsed = clock.Elapsed;
        return ((ProcessTimes.Of(_process) - product) / elapsed, (ProcessTimes.OfDescendants(_process) - emulators) / elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        // The background jobs of a shell ignore SIGINT.
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
