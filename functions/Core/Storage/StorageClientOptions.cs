using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// How the clients of the three storage services behave: short retries here, since the trigger tries again with longer ones.
/// </summary>
public sealed class StorageClientOptions
{
    /// <summary>The options every client of an account shares.</summary>
    /// <param name="perCall">Policies that see every request once, such as one that counts them.</param>
    public StorageClientOptions(params HttpPipelinePolicy[] perCall)
    {
        Apply(Blobs, perCall);
        Apply(Queues, perCall);
        Apply(Tables, perCall);
    }

    public BlobClientOptions Blobs { get; } = new();

    public QueueClientOptions Queues { get; } = new() { MessageEncoding = QueueMessageEncoding.Base64 };

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
