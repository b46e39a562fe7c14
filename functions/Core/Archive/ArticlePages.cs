using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Archive;

/// <summary>Reads the rows of articles in the order of their keys, a part at a time, so that it can be continued.</summary>
public sealed class ArticlePages(StorageAccount account)
{
    private readonly TableClient _rows = account.Table(ArticleStore.Table);

    /// <summary>Some articles filed under one day, superseded ones included, by ID.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="after">The ID of the last article before these; empty to begin with the first.</param>
    /// <param name="most">The maximum number of articles; there are fewer only if there are no more.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<List<StampedArticle>> ReadAsync(DateOnly day, string after, int most, CancellationToken cancellationToken) =>
        _rows
            .QueryAsync<TableEntity>(After(day, after), most, cancellationToken: cancellationToken)
            .Take(most)
            .Select(StampedArticle.Read)
            .ToListAsync(cancellationToken)
            .AsTask();

    /// <summary>The number of words of each of these articles: a hundredth of the data.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="after">The ID of the last article before these; empty to begin with the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<int> ReadWordsAsync(DateOnly day, string after, CancellationToken cancellationToken) =>
        _rows
            .QueryAsync<TableEntity>(
                After(day, after),
                select: ["RowKey", "Words", ArticleRow.Forgotten],
                cancellationToken: cancellationToken
            )
            .Where(row => row.GetDateTimeOffset(ArticleRow.Forgotten) is null)
            .Select(row => row.GetInt32("Words") ?? 0);

    /// <summary>The IDs of the articles that were read from any version of a blob. Searches the whole table.</summary>
    public ValueTask<List<string>> FindIdsAsync(string blobName, CancellationToken cancellationToken) =>
        _rows
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"Blob eq {blobName}"),
                select: ["RowKey"],
                cancellationToken: cancellationToken
            )
            .Select(row => row.RowKey)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Which articles are versions of each other: two IDs for each time that one replaced the other, in no particular order. An
    /// article whose blob was overwritten with another is not a version of it. Searches the whole table.
    /// </summary>
    public async IAsyncEnumerable<(string One, string Other)> ReadVersionsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var corrected = nameof(Retirement.Corrected);
        var filter = TableClient.CreateQueryFilter($"Retired eq {corrected} or Corrects gt {""}");
        string[] columns = ["RowKey", "Retired", ArticleRow.SupersededBy, "Corrects"];
        await foreach (var row in _rows.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancellationToken))
        {
            if (row.GetString("Corrects") is { Length: > 0 } earlier)
                yield return (row.RowKey, earlier);
            if (row.GetString("Retired") == corrected && row.GetString(ArticleRow.SupersededBy) is { Length: > 0 } later)
                yield return (row.RowKey, later);
        }
    }

    private static string After(DateOnly day, string id) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)} and RowKey gt {id}");
}
