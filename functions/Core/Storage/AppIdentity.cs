using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// The identity that the process signs in with, to storage and everywhere else. In a deployment it is the managed identity in
/// <c>AzureWebJobsStorage__clientId</c> and nothing else: looking for other identities first takes time, and could find one that
/// nobody meant. On a developer's machine it is the person who is signed in there.
/// </summary>
public static class AppIdentity
{
    public static TokenCredential Of(IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageAccount.Setting);
        return string.Equals(storage["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(Id(storage["clientId"]))
            : new DefaultAzureCredential();
    }

    private static ManagedIdentityId Id(string? clientId) =>
        string.IsNullOrEmpty(clientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId);
}
