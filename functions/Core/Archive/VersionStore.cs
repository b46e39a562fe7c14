using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// The latest version of each article, by what its provider calls it and by its address: a row for each. A row is written after
/// the row of its article and after the earlier version was superseded, so a crash leaves nothing undone that the next try cannot
/// see.
/// </summary>
public sealed class VersionStore(StorageAccount account)
{
    internal const string Table = "Versions";
    private readonly TableClient _rows = account.Table(Table);

    public async Task<StampedVersion?> FindAsync(ArticleName name, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(name.Key);
        var found = await _rows.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? new StampedVersion(Read(found.Value!), found.Value!.ETag) : null;
    }

    /// <summary>Writes the latest version, unless the row has changed since <paramref name="known"/> was read.</summary>
    /// <returns>Whether it was written; false if another process was first.</returns>
    public async Task<bool> TryWriteAsync(
        ArticleName name,
        ArticleVersion version,
        StampedVersion? known,
        CancellationToken cancellationToken
    )
    {
        var row = Row(name, version);
        try
        {
            if (known is null)
                await _rows.AddEntityAsync(row, cancellationToken);
            else
                await _rows.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() || fault.IsMissing())
        {
            return false;
        }
    }

    /// <summary>
    /// Blanks where a version was read. Its number and its dates stay, so that versions before it are still known to be older.
    /// Searches the whole table.
    /// </summary>
    public Task ForgetAsync(string articleId, CancellationToken cancellationToken) =>
        BlankAsync(TableClient.CreateQueryFilter($"ArticleId eq {articleId}"), cancellationToken);

    /// <summary>The same for all that was read from a blob, also if none of it was stored.</summary>
    public Task ForgetBlobAsync(string blobName, CancellationToken cancellationToken) =>
        BlankAsync(TableClient.CreateQueryFilter($"Blob eq {blobName}"), cancellationToken);

    private async Task BlankAsync(string filter, CancellationToken cancellationToken)
    {
        await foreach (var row in _rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            (row[OriginRow.Blob], row[OriginRow.Part]) = ("", "");
            try
            {
                await _rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            }
            catch (RequestFailedException fault) when (fault.IsConflict())
            {
                // A later version has taken its place.
            }
        }
    }

    private static TableEntity Row(ArticleName name, ArticleVersion version)
    {
        var (partition, row) = TableKeys.Sharded(name.Key);
        var entity = new TableEntity(partition, row)
        {
            ["ArticleId"] = version.ArticleId,
            ["Day"] = version.ArticleId.Length == 0 ? null : TableKeys.Day(version.Day),
            ["Withdrawn"] = version.Withdrawn?.ToString(),
            ["WithheldUntil"] = version.WithheldUntil,
            ["Identity"] = version.Identity,
            ["Number"] = version.Number,
            ["Published"] = version.Published,
            ["Modified"] = version.Modified,
        };
        return OriginRow.Fill(entity, version.Origin);
    }

    private static ArticleVersion Read(TableEntity row) =>
        new()
        {
            ArticleId = row.GetString("ArticleId") ?? "",
            Day = row.GetString("Day") is { } day ? TableKeys.Day(day) : default,
            // A later version may know other reasons: it is not shown for any of them.
            Withdrawn = row.GetString("Withdrawn") is { Length: > 0 }
                ? new RowReader(row).Known("Withdrawn", PublicationStatus.Withheld)
                : null,
            WithheldUntil = row.GetDateTimeOffset("WithheldUntil"),
            Identity = row.GetString("Identity"),
            Number = row.GetInt64("Number"),
            Published = row.GetDateTimeOffset("Published"),
            Modified = row.GetDateTimeOffset("Modified"),
            Origin = OriginRow.Read(row),
        };
}

/// <summary>A version as it was read, with the ETag that shows whether its row has changed since.</summary>
public sealed record StampedVersion(ArticleVersion Version, ETag ETag);
