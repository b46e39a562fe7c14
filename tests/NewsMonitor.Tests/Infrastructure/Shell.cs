using System.Diagnostics;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>Runs the scripts of <c>infra/</c> and <c>.github/</c> with tools that only note how they were called.</summary>
internal sealed class Shell : IDisposable
{
    /// <summary>Where the tools are, and the scripts run.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsmonitor-shell-").FullName;

    /// <summary>What the tools were called with, in order.</summary>
    public string[] Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(Folder, "calls");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Adds a tool, or replaces one.</summary>
    /// <param name="name">What scripts call.</param>
    /// <param name="script">What it does after it has noted its name and arguments, on one line.</param>
    public void Tool(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, $"#!/bin/sh\necho {name} $(echo \"$@\" | tr '\\n' ' ') >> {Log}\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a script of the repository; skips the test where there is no shell.</summary>
    /// <param name="script">Its path in the repository.</param>
    /// <param name="environment">Variables.</param>
    /// <param name="shell">What runs it.</param>
    public (int Code, string Output) Run(
        string script,
        IEnumerable<KeyValuePair<string, string>> environment,
        string shell = "sh"
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh here");
        var start = new ProcessStartInfo(shell, [Path.Combine(Repository.Root, script)])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
