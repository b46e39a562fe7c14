using System.Diagnostics;

namespace NewsMonitor.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class Child
{
    public static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"the child process ended with {process.ExitCode}: {output}");
    }
}
