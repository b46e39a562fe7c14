using System.Runtime.ExceptionServices;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Functions;

/// <summary>Processes each blob that is dropped into the inbox.</summary>
public sealed class AnalyzeArticle(ArticleTries tries, TimeProvider time)
{
    /// <summary>
    /// The pause before a fault is thrown. The host tries again immediately, so without a pause, an outage of seconds would
    /// poison articles; with it, five tries take a minute. It also slows down an instance that is in trouble.
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
    /// Succeeds with every outcome. Only transient faults are thrown; the host then tries again, and finally poisons the blob.
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
