namespace NewsMonitor.Core.Settings;

/// <summary>The settings are wrong. Every fault is named at once, each with what would be right.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One sentence per wrong setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
