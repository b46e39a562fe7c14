using System.Text;
using System.Text.Json;
using NewsMonitor.Local.Commands;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Tests.Local;

/// <summary>
/// The command, run to its end in this process, where its code is compiled already. What is killed or interrupted, or logs,
/// needs a process of its own: <see cref="Reliability.Command"/>.
/// </summary>
internal static class CommandRun
{
    /// <summary>Runs <c>newsmonitor</c>, checks its exit code, and returns what it printed, to both streams.</summary>
    /// <param name="settings">Settings besides those in the environment; they are written into a settings file.</param>
    /// <param name="exit">The expected exit code.</param>
    /// <param name="arguments">As typed.</param>
    public static async Task<string> PrintAsync(Dictionary<string, string?> settings, int exit, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { Values = settings }), Stop);
        using var bytes = new MemoryStream();
        await using var writer = TextWriter.Synchronized(
            new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
        );
        var console = Screen.ConsoleOn(writer, isRedirected: true);
        var screen = new Screen(console, console, bytes, Stream.Null);

        var done = await new CommandLine(screen).RunAsync(
            settings.Count == 0 ? arguments : [.. arguments, "--settings", file],
            Stop
        );

        File.Delete(file);
        var printed = Encoding.UTF8.GetString(bytes.ToArray());
        done.ShouldBe(exit, printed);
        printed.ShouldNotContain("   at ", customMessage: "no stack traces");
        return printed;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
