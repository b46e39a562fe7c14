using System.Diagnostics;
using System.Text;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>The published worker, started with the arguments and the environment that the Functions host gives it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private WorkerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The most memory it has had so far.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>What it has used of all processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="host">Where the host listens.</param>
    /// <param name="settings">Settings of the app.</param>
    public static WorkerProcess Start(Uri host, IReadOnlyDictionary<string, string?> settings)
    {
        string[] arguments =
        [
            Path.Combine(PublishedApp.Folder, "NewsMonitor.Functions.dll"),
            "--functions-uri",
            host.AbsoluteUri,
            "--functions-worker-id",
            $"{Guid.NewGuid()}",
            "--functions-request-id",
            $"{Guid.NewGuid()}",
            "--functions-grpc-max-message-length",
            $"{int.MaxValue}",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = PublishedApp.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = PublishedApp.Folder;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = PublishedApp.Folder;
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var worker = new WorkerProcess(start);
        worker._process.Start();
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
