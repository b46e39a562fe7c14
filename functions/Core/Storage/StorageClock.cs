namespace NewsMonitor.Core.Storage;

/// <summary>The storage service's clock, as the <c>Date</c> header of its answers says. Reading it costs one request.</summary>
public sealed class StorageClock(StorageAccount account) : IServiceClock
{
    public bool IsService => true;

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var answer = await account.Inbox.ExistsAsync(cancellationToken);
        return answer.GetRawResponse().Headers.Date
            ?? throw new InvalidDataException("The storage service does not say what time it is: its answer has no Date header");
    }
}
