using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// The statistics of the last days, which take long to count: <c>_statistics/last.json.gz</c>, one blob, of whichever days were
/// the last when it was written. It is derived and can be deleted at any time.
/// </summary>
public sealed class DerivedStatistics(StorageAccount account)
{
    private const string Name = "_statistics/last.json.gz";

    private readonly DerivedBlobs _blobs = new(account);

    /// <summary>What is kept.</summary>
    public Task<DerivedDay> FindAsync(CancellationToken cancellationToken) => _blobs.FindAsync(Name, cancellationToken);

    /// <summary>Keeps what was counted, unless another process did, or it was cleared, since it was looked up.</summary>
    /// <param name="seen">What was found before anything was counted.</param>
    /// <param name="facts">What is known of it without reading it.</param>
    /// <param name="json">Its bytes; null to note only the facts.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public Task KeepAsync(DerivedDay seen, DerivedFacts facts, byte[]? json, CancellationToken cancellationToken) =>
        _blobs.KeepAsync(Name, seen, facts, json, cancellationToken);

    /// <summary>Clears it, whether there is any or not, so that what is being counted now is not kept.</summary>
    /// <exception cref="Azure.RequestFailedException">There is no container, or storage does not respond.</exception>
    internal Task ClearAsync(CancellationToken cancellationToken) => _blobs.EmptyAsync(Name, cancellationToken);

    /// <summary>Has it counted again when it is next needed.</summary>
    internal async Task DropAsync(CancellationToken cancellationToken)
    {
        if ((await FindAsync(cancellationToken)).Facts is not null)
            await ClearAsync(cancellationToken);
    }
}
