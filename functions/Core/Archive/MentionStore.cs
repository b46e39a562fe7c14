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

    private readonly TableClient _rows = account.Table(Table);

    /// <summary>Writes the mentions of an article; writing them again changes nothing.</summary>
    public async Task SaveAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        foreach (var batch in article.Tags.Entities.Chunk(TableBatches.MaxRows))
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

    /// <summary>The keys of an article's mentions, whichever version of the program wrote them.</summary>
    /// <param name="day">The day that the articles are filed under. All its mentions are searched: ask for many articles.</param>
    /// <param name="firstId">The ID of the first article.</param>
    /// <param name="lastId">The ID of the last article; all articles in between are included.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<ILookup<string, string>> FindKeysAsync(
        DateOnly day,
        string firstId,
        string lastId,
        CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.Day(day)} and ArticleId ge {firstId} and ArticleId le {lastId}"
        );
        var rows = _rows.QueryAsync<TableEntity>(filter, select: ["RowKey", "ArticleId"], cancellationToken: cancellationToken);
        return (await rows.ToListAsync(cancellationToken)).ToLookup(row => row.GetString("ArticleId"), row => row.RowKey);
    }

    /// <summary>The articles of a day that mention an entity by one of its keys, in no particular order.</summary>
    /// <param name="day">The UTC day that they are filed under.</param>
    /// <param name="key">As in <see cref="TaggedEntity.Key"/>.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<IReadOnlyList<MentionedIn>> FindArticlesAsync(DateOnly day, string key, CancellationToken cancellationToken)
    {
        var hash = StableHash.Of(key);
        // What follows "-" in ASCII ends the range.
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.Day(day)} and RowKey gt {hash + "-"} and RowKey lt {hash + "."}"
        );
        var rows = _rows.QueryAsync<TableEntity>(
            filter,
            select: ["ArticleId", nameof(TableEntity.Timestamp)],
            cancellationToken: cancellationToken
        );
        return await rows.Select(row => new MentionedIn(row.GetString("ArticleId"), row.Timestamp!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Writes the mentions of an article, and deletes those that it no longer has.</summary>
    /// <param name="article">The article with its new tags.</param>
    /// <param name="standing">The keys of the mentions that are stored.</param>
    /// <param name="cancellationToken">Stops between two transactions; repeating the call finishes the work.</param>
    public async Task ReplaceAsync(StoredArticle article, IEnumerable<string> standing, CancellationToken cancellationToken)
    {
        foreach (var batch in article.Tags.Entities.Chunk(TableBatches.MaxRows))
            await WriteAsync(TableTransactionActionType.UpsertReplace, article, batch, cancellationToken);
        var old = standing.Except(KeysOf(article), StringComparer.Ordinal);
        await _rows.DeleteRowsAsync(TableKeys.Day(article.Day), old, cancellationToken);
    }

    /// <summary>The keys of the mentions that an article's tags give.</summary>
    public static IEnumerable<string> KeysOf(StoredArticle article) =>
        article.Tags.Entities.Select(entity => Key(article, entity));

    /// <summary>Removes the mentions of an article that leaves the digests.</summary>
    public Task RemoveAsync(StoredArticle article, CancellationToken cancellationToken) =>
        _rows.DeleteRowsAsync(TableKeys.Day(article.Day), KeysOf(article), cancellationToken);

    /// <summary>
    /// Removes what is left of an article under a day, when its row is gone or was never written. It reads that whole day, so
    /// call it only in this rare case.
    /// </summary>
    public async Task RemoveAsync(DateOnly day, string articleId, CancellationToken cancellationToken)
    {
        var keys = await FindKeysAsync(day, articleId, articleId, cancellationToken);
        await _rows.DeleteRowsAsync(TableKeys.Day(day), keys[articleId], cancellationToken);
    }

    internal static TableEntity Row(StoredArticle article, TaggedEntity entity) =>
        new(TableKeys.Day(article.Day), Key(article, entity))
        {
            ["ArticleId"] = article.Id,
            ["Entity"] = entity.Name,
            ["Category"] = entity.Category.ToString(),
            ["Mentions"] = entity.Mentions,
            ["InTitle"] = entity.InTitle,
            ["Sentiment"] = entity.Sentiment.Label.ToString(),
            ["Score"] = entity.Sentiment.Score,
        };

    private static string Key(StoredArticle article, TaggedEntity entity) => $"{StableHash.Of(entity.Key)}-{article.Id}";
}

/// <summary>That an article mentions an entity.</summary>
/// <param name="Article">The article's ID.</param>
/// <param name="WrittenAt">When that was written, by the table service's clock.</param>
public readonly record struct MentionedIn(string Article, DateTimeOffset WrittenAt);
