using System.Runtime.ExceptionServices;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Functions;

/// <summary>Runs the path of an article for each blob that is dropped into the inbox.</summary>
public sealed class AnalyzeArticle(ArticleTries tries, TimeProvider time)
{
    /// <summary>
    /// Before a fault is handed to the host, which tries again at once: five tries then last a minute, and an outage of seconds
    /// poisons nothing. An instance in trouble also takes up less.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private const string Inbox =
        $"%{NewsMonitorOptions.Section}:{nameof(NewsMonitorOptions.Storage)}:{nameof(StorageOptions.InboxContainer)}%";

#if DEBUG
    // Azurite raises no events: builds for a laptop look into the container.
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    // The only source Flex Consumption has.
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    /// <summary>
    /// Ends well with every outcome. Only a fault that time may mend is thrown; the host then tries again, and at last poisons
    /// the blob.
    /// </summary>
    [Function(nameof(AnalyzeArticle))]
    public async Task RunAsync(
        [BlobTrigger(Inbox + "/{name}", Source = Source)] BlobClient blob,
        CancellationToken cancellationToken
    )
    {
        var tried = await tries.TryAsync(new Attempt(blob.Name), cancellationToken);
        if (tried.Fault is null)
            return;
        await Task.Delay(Pause, time, cancellationToken);
        ExceptionDispatchInfo.Throw(tried.Fault);
    }
}
