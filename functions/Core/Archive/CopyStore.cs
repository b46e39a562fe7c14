using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Where else a stored text was read: one row for each other blob, beside the text's claim. The article stays as long as one of
/// them contains it.
/// </summary>
public sealed class CopyStore(StorageAccount account)
{
    private readonly TableClient _rows = account.Table(ClaimStore.Table);

    /// <summary>Records a blob that contains the text; its latest version counts.</summary>
    public Task WriteAsync(string articleId, Origin origin, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(articleId);
        var copy = new TableEntity(partition, $"{row}-{StableHash.Of(origin.Blob.Name)}")
        {
            ["Blob"] = origin.Blob.Name,
            ["Part"] = origin.Part.Length == 0 ? null : origin.Part,
            ["BlobETag"] = origin.Blob.ETag,
            ["BlobModified"] = origin.Blob.LastModified,
            ["BlobLength"] = origin.Blob.Length,
        };
        return _rows.UpsertEntityAsync(copy, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Removes what was recorded.</summary>
    public async Task RemoveAsync(string articleId, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(articleId);
        List<string> keys = [];
        await foreach (var copy in ReadAsync(articleId, cancellationToken))
            keys.Add($"{row}-{StableHash.Of(copy.Blob.Name)}");
        await _rows.DeleteRowsAsync(partition, keys, cancellationToken);
    }

    /// <summary>Where the text was read beside its first blob; the blobs may contain another text by now.</summary>
    public async IAsyncEnumerable<Origin> ReadAsync(
        string articleId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (partition, row) = TableKeys.Sharded(articleId);

        // '.' follows '-'.
        var (first, last) = ($"{row}-", $"{row}.");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {first} and RowKey lt {last}");
        await foreach (var copy in _rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            if (account.Unread.Read(ClaimStore.Table, copy, OriginRow.Read) is { } origin)
                yield return origin;
    }
}
