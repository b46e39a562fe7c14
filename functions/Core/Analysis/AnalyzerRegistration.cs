using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Analysis;

/// <summary>An analyzer that settings can name, whether or not this build includes it.</summary>
/// <param name="Name">Its name in <c>NewsMonitor:Analysis:Analyzer</c>, and the key of its service.</param>
public sealed record AnalyzerRegistration(string Name)
{
    /// <summary>Its own settings; null if it has none.</summary>
    public SettingsSection? Settings { get; init; }

    /// <summary>
    /// Checks what attributes cannot express. Takes an object of the class in <see cref="Settings"/>, and whether this analyzer
    /// is the chosen one; returns one sentence per fault, each beginning with the setting's key.
    /// </summary>
    public Func<object, bool, IEnumerable<string>> Faults { get; init; } = (_, _) => [];

    /// <summary>
    /// What an operator can do to get this analyzer, such as "build with …"; null if it is available.
    /// </summary>
    public string? Remedy { get; init; }

    /// <summary>Whether <c>Auto</c> means this analyzer, where it is available.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>An analyzer with settings of its own.</summary>
    /// <typeparam name="TOptions">The class its settings are read into.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="faults">Checks the settings; see <see cref="Faults"/>.</param>
    /// <param name="section">Where its settings are; by default <c>Analysis:</c> and its name.</param>
    public static AnalyzerRegistration Of<TOptions>(
        string name,
        Func<TOptions, bool, IEnumerable<string>> faults,
        string? section = null
    )
        where TOptions : class, new() =>
        new(name)
        {
            Settings = new SettingsSection(section ?? $"Analysis:{name}", typeof(TOptions)),
            Faults = (options, isChosen) => faults((TOptions)options, isChosen),
        };
}
