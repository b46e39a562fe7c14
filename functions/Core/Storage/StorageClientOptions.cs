using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// The options of the clients of the three storage services: short retries, since the trigger retries with longer pauses.
/// </summary>
public sealed class StorageClientOptions
{
    /// <summary>The options that all clients of an account share.</summary>
    /// <param name="perCall">Policies that are called once per request, such as one that counts requests.</param>
    public StorageClientOptions(params HttpPipelinePolicy[] perCall)
    {
        Apply(Blobs, perCall);
        Apply(Queues, perCall);
        Apply(Tables, perCall);
    }

    public BlobClientOptions Blobs { get; } = new();

    /// <summary>
    /// Messages are read and written as they are: a client that decodes them throws for all if one is not Base64. See
    /// <see cref="QueueText"/>.
    /// </summary>
    public QueueClientOptions Queues { get; } = new() { MessageEncoding = QueueMessageEncoding.None };

    public TableClientOptions Tables { get; } = new();

    private static void Apply(ClientOptions options, HttpPipelinePolicy[] perCall)
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(4);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.Diagnostics.IsLoggingContentEnabled = false;
        foreach (var policy in perCall)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
    }
}
