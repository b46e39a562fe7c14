using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Archive;

/// <summary>The rows of articles, by UTC day.</summary>
public sealed class ArticleStore(StorageAccount account)
{
    /// <summary>
    /// The most days between the day an article is filed under and the day its row is written; after that, it is filed under a
    /// new day.
    /// </summary>
    public const int MaxFilingLag = 1;

    /// <summary>Whether digests look under a day for what was written then.</summary>
    public static bool IsLookedFor(DateOnly day, DateTimeOffset writtenAt) =>
        DateOnly.FromDateTime(writtenAt.UtcDateTime) is var written && day <= written && written <= day.AddDays(MaxFilingLag);

    /// <summary>
    /// How many whole rows one request reads: about a megabyte. A page is in memory several times while it is read.
    /// </summary>
    internal const int RowsPerPage = 100;

    private readonly StaleDays _stale = new(account);

    internal const string Table = "Articles";
    private readonly TableClient _rows = account.Table(Table);

    /// <summary>Writes the article's row, unless it exists. It shows that everything else has been written.</summary>
    /// <returns>The stored row: <paramref name="article"/>, or the one that was written first.</returns>
    public async Task<StoredArticle> InsertAsync(StoredArticle article, bool byService, CancellationToken cancellationToken)
    {
        try
        {
            var row = ArticleRow.From(article);
            row[ServiceTime.Column] = byService;
            var answer = await _rows.AddEntityAsync(row, cancellationToken);
            return byService && answer.Headers.Date is { } written ? article with { StoredAt = written } : article;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            if (await FindStampedAsync(article.Day, article.Id, cancellationToken) is not { } standing)
                throw;
            return standing.Article;
        }
    }

    /// <summary>Removes an article's row; its details stay.</summary>
    public async Task RemoveAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        await _stale.MarkAsync(article.Day, cancellationToken);
        await _rows.DeleteEntityAsync(TableKeys.Day(article.Day), article.Id, ETag.All, cancellationToken);
    }

    /// <summary>An article; null if there is none, and if it was forgotten.</summary>
    public async Task<StoredArticle?> FindAsync(DateOnly day, string id, CancellationToken cancellationToken) =>
        (await FindStampedAsync(day, id, cancellationToken))?.Article is { ForgottenAt: null } article ? article : null;

    /// <summary>
    /// The row of an article, also of one that was forgotten, with the ETag that shows whether it has changed since; null if
    /// there is none.
    /// </summary>
    public async Task<StampedArticle?> FindStampedAsync(DateOnly day, string id, CancellationToken cancellationToken)
    {
        var row = await _rows.GetEntityIfExistsAsync<TableEntity>(TableKeys.Day(day), id, cancellationToken: cancellationToken);
        return row.HasValue ? StampedArticle.Read(row.Value!) : null;
    }

    /// <summary>Removes an article from digests. Its row stays.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="by">The ID of the article that replaces it, or its own if it is withdrawn.</param>
    /// <param name="why">Why it is replaced, and when; null if its blob now contains another text.</param>
    /// <param name="cancellationToken">Stops before the row is changed.</param>
    public async Task SupersedeAsync(
        StoredArticle article,
        string by,
        (Retirement Why, DateTimeOffset At)? why,
        CancellationToken cancellationToken
    )
    {
        await _stale.MarkAsync(article.Day, cancellationToken);

        // The change gives the row another timestamp.
        var change = new TableEntity(TableKeys.Day(article.Day), article.Id)
        {
            [ArticleRow.StoredAt] = article.StoredAt,
            [ServiceTime.Column] = false,
            [ArticleRow.SupersededBy] = by,
            ["Retired"] = why?.Why.ToString(),
            ["RetiredAt"] = why?.At,
        };
        await MergeAsync(change, cancellationToken);
    }

    /// <summary>Restores a superseded article, now read from <paramref name="origin"/>.</summary>
    public async Task ReviveAsync(StoredArticle article, Origin origin, CancellationToken cancellationToken)
    {
        await _stale.MarkAsync(article.Day, cancellationToken);
        var change = Moved(article, origin);
        change[ArticleRow.SupersededBy] = "";
        if (article.Retired is not null)
            change["Retired"] = "";
        await MergeAsync(change, cancellationToken);
    }

    /// <summary>Records that a later version of the blob still contains the article.</summary>
    public Task MoveAsync(StoredArticle article, Origin origin, CancellationToken cancellationToken) =>
        MergeAsync(Moved(article, origin), cancellationToken);

    /// <summary>
    /// Replaces an article's row, unless it has changed since it was read. The digest that the article is in stays the same.
    /// </summary>
    /// <param name="article">The article with the time when it was first stored.</param>
    /// <param name="seen">The ETag of the row as it was read.</param>
    /// <param name="cancellationToken">Stops before the row is replaced.</param>
    /// <returns>Whether it was replaced; false if the row has changed or is gone.</returns>
    public async Task<bool> TryReplaceAsync(StoredArticle article, ETag seen, CancellationToken cancellationToken)
    {
        await _stale.MarkAsync(article.Day, cancellationToken);
        try
        {
            await _rows.UpdateEntityAsync(ArticleRow.From(article), seen, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() || fault.IsMissing())
        {
            return false;
        }
    }

    /// <summary>The articles filed under one day, without superseded ones, in no particular order.</summary>
    public async IAsyncEnumerable<StoredArticle> ReadDayAsync(
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)}");
        await foreach (var row in _rows.QueryAsync<TableEntity>(filter, RowsPerPage, cancellationToken: cancellationToken))
        {
            if (ArticleRow.Read(row) is { SupersededBy: null } article)
                yield return article;
        }
    }

    /// <summary>The rows of some days, in no particular order within a day.</summary>
    /// <param name="days">The UTC days.</param>
    /// <param name="from">The start of the period in which they were stored (inclusive).</param>
    /// <param name="to">The end of that period (exclusive).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<StoredArticle> ReadDaysAsync(
        IEnumerable<DateOnly> days,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = days.Select(day =>
            _rows.QueryAsync<TableEntity>(
                ServiceTime.Filter(day, ArticleRow.StoredAt, from, to),
                RowsPerPage,
                cancellationToken: cancellationToken
            )
        );
        await foreach (var row in rows.ReadAheadAsync(cancellationToken))
        {
            var article = ArticleRow.Read(row);
            if (article.StoredAt < from || article.StoredAt >= to)
                continue;
            if (article.Unread.Count > 0)
                account.Unread.Note(Table, row, string.Join(", ", article.Unread));
            yield return article;
        }
    }

    /// <summary>
    /// The same rows as <see cref="ReadDaysAsync"/>, without those whose blob was overwritten, and only the columns that stories
    /// need: a tenth of the data.
    /// </summary>
    public async IAsyncEnumerable<StoryArticle> ReadDaysForStoriesAsync(
        IEnumerable<DateOnly> days,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = days.Select(day =>
            _rows.QueryAsync<TableEntity>(
                ServiceTime.Filter(day, ArticleRow.StoredAt, from, to),
                select: ArticleRow.StoryColumns,
                cancellationToken: cancellationToken
            )
        );
        await foreach (var row in rows.ReadAheadAsync(cancellationToken))
        {
            if (ArticleRow.ReadForStories(row) is { } article && article.StoredAt >= from && article.StoredAt < to)
                yield return article;
        }
    }

    /// <summary>Some of the articles filed under a day, without superseded ones: one request for fourteen.</summary>
    public async Task<List<StoredArticle>> ReadDayAsync(
        DateOnly day,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        // A filter has at most fifteen comparisons.
        const int atOnce = 14;
        List<StoredArticle> found = [];
        foreach (var some in ids.Chunk(atOnce))
        {
            var these = string.Join(" or ", some.Select(id => TableClient.CreateQueryFilter($"RowKey eq {id}")));
            var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Day(day)}")} and ({these})";
            await foreach (var row in _rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                if (ArticleRow.Read(row) is { SupersededBy: null } article)
                    found.Add(article);
        }

        return found;
    }

    private static TableEntity Moved(StoredArticle article, Origin origin)
    {
        var row = ArticleRow.OriginOf(article with { Origin = origin });

        // A merge leaves a column that has no value as it is.
        row[OriginRow.Part] = origin.Part;
        return row;
    }

    // If an operator has removed the row, there is nothing to do.
    private async Task MergeAsync(TableEntity change, CancellationToken cancellationToken)
    {
        try
        {
            await _rows.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing()) { }
    }
}
