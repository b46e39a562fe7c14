using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>How a command ends that cannot do what it was asked.</summary>
internal static class FailedCommand
{
    /// <summary>Says why.</summary>
    /// <param name="screen">Where it is said.</param>
    /// <param name="exit">One of <see cref="ExitCode"/>.</param>
    /// <param name="reasons">A line each.</param>
    /// <returns>The exit code.</returns>
    public static int Fail(this Screen screen, int exit, params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            screen.Fail(reason);
        return exit;
    }
}
