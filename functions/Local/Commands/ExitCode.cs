namespace NewsMonitor.Local.Commands;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int SomeFailed = 1;

    /// <summary>The words of the call, or the settings, are wrong; nothing was done.</summary>
    public const int Usage = 2;
}
