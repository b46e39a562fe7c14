using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Copies;

namespace NewsMonitor.Core.Archive;

/// <summary>Reads the rows of articles as <see cref="ArticleHead"/>.</summary>
public sealed class ArticleHeads(StorageAccount account)
{
    private readonly TableClient _rows = account.Table(ArticleStore.Table);

    /// <summary>
    /// The articles of a day whose rows were written at a time or later, superseded ones included, in no particular order.
    /// </summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="since">By the table service's clock; the minimum time for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<ArticleHead> ReadAsync(DateOnly day, DateTimeOffset since, CancellationToken cancellationToken) =>
        _rows
            .QueryAsync<TableEntity>(Written(day, since), select: ArticleHead.Columns, cancellationToken: cancellationToken)
            .Select(ArticleHead.Read);

    /// <summary>Any article of a day that is not superseded; null if there is none.</summary>
    public async Task<ArticleHead?> FindOneAsync(DateOnly day, CancellationToken cancellationToken) =>
        await _rows
            .QueryAsync<TableEntity>(
                Written(day, DateTimeOffset.MinValue),
                maxPerPage: 10,
                select: ArticleHead.Columns,
                cancellationToken: cancellationToken
            )
            .Select(ArticleHead.Read)
            .FirstOrDefaultAsync(head => !head.IsSuperseded, cancellationToken);

    /// <summary>
    /// The sketches of the articles of a day whose rows were written at a time or later, in no particular order: a twentieth of
    /// the data.
    /// </summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="since">By the table service's clock; the minimum time for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal IAsyncEnumerable<SketchedArticle> ReadSketchesAsync(
        DateOnly day,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        _rows
            .QueryAsync<TableEntity>(
                Written(day, since),
                select: ["RowKey", "Timestamp", "Sketch"],
                cancellationToken: cancellationToken
            )
            .Select(row => new SketchedArticle(row.RowKey, row.Timestamp!.Value, Sketch.Read(row.GetBinary("Sketch"))));

    /// <summary>The IDs of all articles of a day, superseded ones included: a hundredth of the data.</summary>
    public async Task<IReadOnlySet<string>> ReadIdsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)}");
        return await _rows
            .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken)
            .Select(row => row.RowKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>
    /// When the articles of a day were stored, superseded ones left out, in no particular order: a fiftieth of the data.
    /// </summary>
    internal async Task<IReadOnlyList<DateTimeOffset>> ReadTimesAsync(DateOnly day, CancellationToken cancellationToken) =>
        await _rows
            .QueryAsync<TableEntity>(
                Written(day, DateTimeOffset.MinValue),
                select: ["RowKey", "Timestamp", ServiceTime.Column, ArticleRow.StoredAt, .. ArticleRow.SupersededColumns],
                cancellationToken: cancellationToken
            )
            .Where(row => !ArticleRow.IsSuperseded(row))
            .Select(row => ServiceTime.Of(row, ArticleRow.StoredAt))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// When the row of an article was last written, by the table service's clock; null if there is none, or it was superseded.
    /// </summary>
    internal async Task<DateTimeOffset?> WrittenAtAsync(DateOnly day, string id, CancellationToken cancellationToken)
    {
        var row = await _rows.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Day(day),
            id,
            ["RowKey", "Timestamp", .. ArticleRow.SupersededColumns],
            cancellationToken
        );
        return row.HasValue && !ArticleRow.IsSuperseded(row.Value!) ? row.Value!.Timestamp : null;
    }

    /// <summary>The first day that has an article; null if there is no article.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken)
    {
        // Rows are in the order of their partitions.
        var first = await _rows
            .QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken)
            .FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : TableKeys.Day(first.PartitionKey);
    }

    private static string Written(DateOnly day, DateTimeOffset since) =>
        since == DateTimeOffset.MinValue
            ? TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)} and Timestamp ge {since}");
}

/// <summary>What shows whether an article is a copy.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="WrittenAt">When its row was last written, by the table service's clock.</param>
/// <param name="Sketch">Of its text; null if it has none.</param>
internal sealed record SketchedArticle(string Id, DateTimeOffset WrittenAt, Sketch? Sketch);
