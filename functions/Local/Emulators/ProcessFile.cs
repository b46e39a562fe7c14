using System.Diagnostics;
using System.Globalization;

namespace NewsMonitor.Local.Emulators;

/// <summary>
/// A file that exists while an emulator runs on the data beside it, with the ID of its process. If the command is killed, its
/// emulators need a moment to save what they have accepted.
/// </summary>
internal static class ProcessFile
{
    /// <summary>The environment variable that tells <c>launch.mjs</c> where to put it.</summary>
    public const string Variable = "NEWSMONITOR_PROCESS_FILE";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Waits until no process runs on the data, for at most 20 seconds: <c>launch.mjs</c> gives an emulator 15 seconds to stop.
    /// </summary>
    public static async Task UntilGoneAsync(string file, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Patience && IsRunning(file); waited += Pause)
            await Task.Delay(Pause, cancellationToken);
    }

    private static bool IsRunning(string file)
    {
        try
        {
            var id = int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentException
            )
        {
            // The file or the process is gone.
            return false;
        }
    }
}
