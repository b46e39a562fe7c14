namespace NewsMonitor.Local.Commands;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int SomeFailed = 1;

    /// <summary>The arguments or the settings are invalid; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Something of the installation does not work: <c>status --json</c> says what.</summary>
    public const int Unhealthy = 3;

    /// <summary>Interrupted before it was done, as shells report Ctrl+C.</summary>
    public const int Canceled = 130;
}
