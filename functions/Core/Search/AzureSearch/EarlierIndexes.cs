using Azure;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The indexes of earlier versions, which nothing searches once this version's is complete.</summary>
internal sealed class EarlierIndexes(SearchService service, FeedCursors cursors, ILogger<EarlierIndexes> logger)
{
    /// <summary>
    /// Deletes them, unless another process is feeding the newest day: it may be one of an earlier version that still runs. If
    /// one does later, it makes its index again.
    /// </summary>
    /// <param name="newest">The newest UTC day.</param>
    /// <param name="cancellationToken">Stops before the next index.</param>
    public async Task DeleteAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        var earlier = await service
            .Indexes.GetIndexNamesAsync(cancellationToken)
            .Where(service.IsEarlier)
            .ToListAsync(cancellationToken);
        if (earlier.Count == 0)
            return;
        await using var claim = await cursors.TryClaimAsync(newest, cancellationToken);
        if (claim?.Standing is null)
            return;
        foreach (var index in earlier)
        {
            await claim.RenewAsync(cancellationToken);
            await DeleteAsync(index, cancellationToken);
            logger.EarlierIndexDeleted(index);
        }
    }

    private async Task DeleteAsync(string index, CancellationToken cancellationToken)
    {
        try
        {
            await service.Indexes.DeleteIndexAsync(index, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Another process was first.
        }
    }
}
