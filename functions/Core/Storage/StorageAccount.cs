using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Settings;

namespace NewsMonitor.Storage;

/// <summary>
/// The storage account <c>AzureWebJobsStorage</c> names: by a connection string, or by service addresses and an identity
/// (<c>AzureWebJobsStorage__blobServiceUri</c> and so on), as the Functions host reads it. Clients are made once and are thread-safe.
/// </summary>
public sealed class StorageAccount
{
    public const string Setting = "AzureWebJobsStorage";

    private readonly StorageOptions _names;

    /// <exception cref="SettingsException">The settings name no account.</exception>
    public StorageAccount(IConfiguration configuration, StorageOptions names, StorageClientOptions clients)
    {
        _names = names;
        var connection = configuration[Setting];
        if (!string.IsNullOrWhiteSpace(connection))
        {
            Blobs = new BlobServiceClient(connection, clients.Blobs);
            Queues = new QueueServiceClient(connection, clients.Queues);
            Tables = new TableServiceClient(connection, clients.Tables);
            return;
        }

        var section = configuration.GetSection(Setting);
        var credential = Credential(section);
        Blobs = new BlobServiceClient(Address(section, "blob"), credential, clients.Blobs);
        Queues = new QueueServiceClient(Address(section, "queue"), credential, clients.Queues);
        Tables = new TableServiceClient(Address(section, "table"), credential, clients.Tables);
    }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public TableServiceClient Tables { get; }

    public BlobContainerClient Inbox => Blobs.GetBlobContainerClient(_names.InboxContainer);

    public BlobContainerClient Articles => Blobs.GetBlobContainerClient(_names.ArticlesContainer);

    public BlobContainerClient Digests => Blobs.GetBlobContainerClient(_names.DigestsContainer);

    /// <summary>The table of that name, prefixed as the settings say.</summary>
    public TableClient Table(string name) => Tables.GetTableClient(_names.TablePrefix + name);

    private static TokenCredential Credential(IConfigurationSection section) =>
        string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(ManagedId(section["clientId"]))
            : new DefaultAzureCredential();

    private static ManagedIdentityId ManagedId(string? clientId) =>
        string.IsNullOrEmpty(clientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId);

    private static Uri Address(IConfigurationSection section, string service)
    {
        var key = service + "ServiceUri";
        return Uri.TryCreate(section[key], UriKind.Absolute, out var address)
            ? address
            : throw new SettingsException([$"{Setting}__{key} must be an https address, or {Setting} a connection string; UseDevelopmentStorage=true means Azurite"]);
    }
}
