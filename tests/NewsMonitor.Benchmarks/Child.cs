using System.Diagnostics;

namespace NewsMonitor.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class Child
{
    public static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        };

        // The collector sets its first generation's size by what the machine has to spare: 16 MB, or no two peaks can be
        // compared.
        start.Environment["DOTNET_GCgen0size"] = "1000000";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"the child process ended with {process.ExitCode}: {output}");
    }
}
