namespace NewsMonitor.Core.Settings;

/// <summary>The settings are invalid. All faults are reported at once, each with what would be valid.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One sentence per invalid setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
