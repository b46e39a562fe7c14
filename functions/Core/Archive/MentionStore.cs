using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Stores one row per article and entity it mentions, so that an entity can be followed over days without reading the articles.
/// </summary>
public sealed class MentionStore(StorageAccount account)
{
    internal const string Table = "Mentions";

    // The table service's limit for one transaction.
    private const int MaxBatch = 100;
    private readonly TableClient _rows = account.Table(Table);

    /// <summary>Writes the mentions of an article; writing them again changes nothing.</summary>
    public async Task SaveAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        foreach (var batch in article.Tags.Entities.Chunk(MaxBatch))
        {
            try
            {
                await WriteAsync(TableTransactionActionType.Add, article, batch, cancellationToken);
            }
            catch (RequestFailedException fault) when (fault.IsConflict())
            {
                // An earlier try wrote them and then died.
                await WriteAsync(TableTransactionActionType.UpsertReplace, article, batch, cancellationToken);
            }
        }
    }

    // Adding is cheaper for the service than replacing, and is enough except after a crash.
    private Task WriteAsync(
        TableTransactionActionType how,
        StoredArticle article,
        TaggedEntity[] entities,
        CancellationToken cancellationToken
    ) =>
        _rows.SubmitTransactionAsync(
            entities.Select(entity => new TableTransactionAction(how, Row(article, entity))),
            cancellationToken
        );

    /// <summary>
    /// Removes what an unfinished try left under another day. It reads that whole day, so call it only in this rare case.
    /// </summary>
    public async Task RemoveAsync(DateOnly day, string articleId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)} and ArticleId eq {articleId}");
        await foreach (
            var row in _rows.QueryAsync<TableEntity>(
                filter,
                select: ["PartitionKey", "RowKey"],
                cancellationToken: cancellationToken
            )
        )
            await _rows.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    internal static TableEntity Row(StoredArticle article, TaggedEntity entity) =>
        new(TableKeys.Day(article.Day), $"{StableHash.Of(entity.Key)}-{article.Id}")
        {
            ["ArticleId"] = article.Id,
            ["Entity"] = entity.Name,
            ["Category"] = entity.Category.ToString(),
            ["Mentions"] = entity.Mentions,
            ["InTitle"] = entity.InTitle,
            ["Sentiment"] = entity.Sentiment.Label.ToString(),
            ["Score"] = entity.Sentiment.Score,
        };
}
