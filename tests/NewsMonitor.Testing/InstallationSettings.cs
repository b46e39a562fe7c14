using NewsMonitor.Core.Storage;

namespace NewsMonitor.Testing;

/// <summary>Settings of an installation nobody else uses: its own containers and tables in a shared account.</summary>
internal static class InstallationSettings
{
    /// <param name="connection">Of the account.</param>
    /// <param name="name">Its name there: letters and digits, a letter first.</param>
    public static Dictionary<string, string?> Of(string connection, string name) =>
        new()
        {
            [StorageAccount.Setting] = connection,
            ["NewsMonitor:Storage:InboxContainer"] = $"{name}-inbox",
            ["NewsMonitor:Storage:ArticlesContainer"] = $"{name}-articles",
            ["NewsMonitor:Storage:DigestsContainer"] = $"{name}-digests",
            ["NewsMonitor:Storage:SettingsContainer"] = $"{name}-settings",
            ["NewsMonitor:Storage:PoisonQueue"] = $"{name}-poison",
            ["NewsMonitor:Storage:TablePrefix"] = name,
        };
}
