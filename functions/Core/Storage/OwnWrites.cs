using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// Writes of rows and blobs that only succeed if no other process was first. The client writes again if it gets no answer, and
/// then finds that the row has changed, by its own first write. So each write has a number of its own, which stays in the row: a
/// row that has it was written by this call, whatever the answer was.
/// </summary>
internal static class OwnWrites
{
    private const string Column = "WriteId";
    private const string Metadata = "writeid";

    /// <summary>Inserts a row, unless there is one.</summary>
    /// <returns>Its ETag; null if there is another row.</returns>
    /// <exception cref="RequestFailedException">It is not known whether it was inserted, or there is no table.</exception>
    public static Task<ETag?> TryInsertAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken) =>
        table.TryWriteAsync(row, () => table.AddEntityAsync(row, cancellationToken), StorageFaults.IsConflict, cancellationToken);

    /// <summary>Changes a row, unless it has changed since it was read.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row, or its new columns.</param>
    /// <param name="seen">Its ETag as it was read.</param>
    /// <param name="mode">Whether other columns stay.</param>
    /// <param name="cancellationToken">Stops before or after the row is changed.</param>
    /// <returns>Its new ETag; null if it has changed or is gone.</returns>
    /// <exception cref="RequestFailedException">It is not known whether it was changed.</exception>
    public static Task<ETag?> TryUpdateAsync(
        this TableClient table,
        TableEntity row,
        ETag seen,
        TableUpdateMode mode,
        CancellationToken cancellationToken
    ) =>
        table.TryWriteAsync(
            row,
            () => table.UpdateEntityAsync(row, seen, mode, cancellationToken),
            refused => refused.IsConflict() || refused.IsMissing(),
            cancellationToken
        );

    private static async Task<ETag?> TryWriteAsync(
        this TableClient table,
        TableEntity row,
        Func<Task<Response>> write,
        Func<RequestFailedException, bool> isLate,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.NewGuid().ToString("N");
        row[Column] = id;
        try
        {
            return (await write()).Headers.ETag!.Value;
        }
        catch (Exception fault) when (fault.IsOfStorage() && !cancellationToken.IsCancellationRequested)
        {
            var there = await table.GetEntityIfExistsAsync<TableEntity>(
                row.PartitionKey,
                row.RowKey,
                cancellationToken: cancellationToken
            );
            if (there.HasValue && there.Value!.TryGetValue(Column, out var last) && last is string own && own == id)
                return there.Value.ETag;
            if (fault is RequestFailedException refused && isLate(refused))
                return null;
            throw;
        }
    }

    /// <summary>Uploads a blob, unless there is one.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="options">Further options; the condition and some metadata are added.</param>
    /// <param name="cancellationToken">Stops before or after the upload.</param>
    /// <returns>What is there; null if it was uploaded.</returns>
    /// <exception cref="RequestFailedException">It is not known whether it was uploaded, or there is no container.</exception>
    public static async Task<BlobProperties?> FindOrAddAsync(
        this BlobClient blob,
        byte[] content,
        BlobUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.NewGuid().ToString("N");
        options.Metadata ??= new Dictionary<string, string>();
        options.Metadata[Metadata] = id;
        options.Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await blob.UploadAsync(new BinaryData(content), options, cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault.IsOfStorage() && !cancellationToken.IsCancellationRequested)
        {
            if (!await blob.ExistsAsync(cancellationToken))
                throw;
            var known = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            if (known.Metadata.TryGetValue(Metadata, out var last) && last == id)
                return null;
            if (fault is RequestFailedException refused && refused.IsConflict())
                return known;
            throw;
        }
    }
}
