using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Which article mentions which entity, a row each, so that an entity's days can be read without reading the articles.
/// </summary>
public sealed class MentionStore(StorageAccount account)
{
    internal const string Table = "Mentions";

    // What one transaction of the table service takes.
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
                // An earlier try wrote them and died.
                await WriteAsync(TableTransactionActionType.UpsertReplace, article, batch, cancellationToken);
            }
        }
    }

    // Adding asks less of the service than replacing, and is all it takes but after a crash.
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

    /// <summary>Removes what an unfinished try left under another day. Reads that whole day: for the rare case only.</summary>
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
