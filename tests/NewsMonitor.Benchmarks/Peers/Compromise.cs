using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Benchmarks.Peers;

/// <summary>
/// compromise, the peer that runs embedded: its entity pass (people, organisations, places) on one thread of Node.js.
/// </summary>
internal static class Compromise
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Peers");

    /// <summary>Its speed over the texts in kB (1,024 UTF-16 code units) per second. The first call installs it by npm.</summary>
    /// <exception cref="InvalidOperationException">npm or node failed.</exception>
    public static double Measure(string[] texts)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "compromise")))
            Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "");
        return double.Parse(Run("node", ["compromise.mjs"], JsonSerializer.Serialize(texts)), CultureInfo.InvariantCulture);
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed");
    }
}
