namespace NewsMonitor.Core.Settings;

/// <summary>Settings whose values the platform takes from Key Vault.</summary>
internal static class VaultReference
{
    /// <summary>What is wrong with such a setting, behind its name.</summary>
    public const string Fault = "is a Key Vault reference that could not be resolved: create the secret and let the app read it";

    /// <summary>
    /// Whether the platform left the reference as it is, because the secret does not exist or may not be read
    /// (<see href="https://learn.microsoft.com/azure/app-service/app-service-key-vault-references"/>).
    /// </summary>
    public static bool IsUnresolved(string value) => value.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase);
}
