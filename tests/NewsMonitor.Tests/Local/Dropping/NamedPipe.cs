using System.Diagnostics;

namespace NewsMonitor.Tests.Local.Dropping;

/// <summary>A named pipe in a folder: opening it waits for the other end.</summary>
internal static class NamedPipe
{
    public static void Create(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
    }
}
