using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// The storage account in <c>AzureWebJobsStorage</c>: a connection string, or service addresses and an identity
/// (<c>AzureWebJobsStorage__blobServiceUri</c> and so on), as the Functions host reads it. Clients are created once and are
/// thread-safe.
/// </summary>
public sealed class StorageAccount
{
    public const string Setting = "AzureWebJobsStorage";

    private static readonly string[] Services = ["blob", "queue", "table"];
    private readonly StorageOptions _names;

    /// <param name="configuration">The settings; valid according to <see cref="Faults"/>.</param>
    /// <param name="names">The names of containers, queues and tables.</param>
    /// <param name="clients">The options of the clients.</param>
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
        var credential = AppIdentity.Of(configuration);
        Blobs = new BlobServiceClient(Address(section, "blob")!, credential, clients.Blobs);
        Queues = new QueueServiceClient(Address(section, "queue")!, credential, clients.Queues);
        Tables = new TableServiceClient(Address(section, "table")!, credential, clients.Tables);
    }

    /// <summary>Where rows are noted that could not be understood.</summary>
    public UnreadRows Unread { get; init; } = new();

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public TableServiceClient Tables { get; }

    public BlobContainerClient Inbox => Blobs.GetBlobContainerClient(_names.InboxContainer);

    public BlobContainerClient Articles => Blobs.GetBlobContainerClient(_names.ArticlesContainer);

    public BlobContainerClient Digests => Blobs.GetBlobContainerClient(_names.DigestsContainer);

    public BlobContainerClient Settings => Blobs.GetBlobContainerClient(_names.SettingsContainer);

    public BlobContainerClient Index => Blobs.GetBlobContainerClient(_names.IndexContainer);

    /// <summary>The container with the events that could not be delivered; it may not exist.</summary>
    public BlobContainerClient Undelivered => Blobs.GetBlobContainerClient(_names.UndeliveredContainer);

    /// <summary>The queue that lists poisoned blobs.</summary>
    public QueueClient Poison => Queues.GetQueueClient(_names.PoisonQueue);

    /// <summary>The queue that keeps what was on <see cref="Poison"/> and names no blob; created when it is needed.</summary>
    public QueueClient PoisonAside => Queues.GetQueueClient(_names.PoisonAsideQueue);

    /// <summary>The table with that name and the prefix from the settings.</summary>
    public TableClient Table(string name) => Tables.GetTableClient(_names.TablePrefix + name);

    /// <summary>What is wrong with the settings of the account; one sentence per fault.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var connection = configuration[Setting];
        if (!string.IsNullOrWhiteSpace(connection))
            return IsConnectionString(connection)
                ? []
                :
                [
                    $"{Setting} is not a valid connection string; for Azurite on this machine, set it to "
                        + "UseDevelopmentStorage=true",
                ];
        var section = configuration.GetSection(Setting);
        if (!section.GetChildren().Any())
            return [$"{Setting} must be a connection string; for Azurite on this machine, set it to UseDevelopmentStorage=true"];
        return from service in Services
            where Address(section, service) is null
            select $"{Setting}__{service}ServiceUri must be the https address of the service, unless {Setting} is a "
                + "connection string";
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Uri? Address(IConfigurationSection section, string service) =>
        Uri.TryCreate(section[service + "ServiceUri"], UriKind.Absolute, out var address)
        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address
            : null;
}
