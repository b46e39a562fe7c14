using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What stays of forgotten articles: a note for each beside the claims, and a blank row in place of the article's.
/// </summary>
public sealed class ForgottenStore(StorageAccount account, StaleDays stale)
{
    private const string Partition = "forgotten";
    private const string Allowed = "AllowedAt";
    private readonly TableClient _rows = account.Table(ClaimStore.Table);
    private readonly TableClient _articles = account.Table(ArticleStore.Table);

    /// <summary>Writes a note; one that is there already and counts stays.</summary>
    public async Task AddAsync(ForgottenArticle note, CancellationToken cancellationToken)
    {
        if (await FindAsync(note.Id, cancellationToken) is { AllowedAt: null })
            return;
        var row = new TableEntity(Partition, note.Id)
        {
            ["At"] = note.At,
            ["By"] = note.By,
            ["Versions"] = string.Join(' ', note.Versions),
        };
        await _rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The note on an article; null if there is none.</summary>
    public async Task<ForgottenArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await _rows.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The articles that are forgotten: one request for a thousand.</summary>
    public async Task<IReadOnlyList<ForgottenArticle>> ReadAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        try
        {
            return await _rows
                .QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
                .Select(Read)
                .Where(note => note.AllowedAt is null)
                .ToListAsync(cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Before the first article, there may be no table.
            return [];
        }
    }

    /// <summary>
    /// Blanks the row of an article, or writes a blank one. It keeps the text from being stored: who stores an article finds that
    /// another row was first.
    /// </summary>
    public async Task BlankAsync(DateOnly day, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await stale.MarkAsync(day, cancellationToken);
        await _articles.UpsertEntityAsync(ArticleRow.Blank(day, id, at), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Notes that the text may be stored again, and removes the blank row.</summary>
    public async Task AllowAsync(string id, DateOnly day, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = await _articles.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Day(day),
            id,
            cancellationToken: cancellationToken
        );
        if (row is { HasValue: true, Value: { } blank } && ArticleRow.Read(blank).ForgottenAt is not null)
            await _articles.DeleteEntityAsync(TableKeys.Day(day), id, blank.ETag, cancellationToken);

        try
        {
            var change = new TableEntity(Partition, id) { [Allowed] = at };
            await _rows.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing()) { }
    }

    // Whatever else a later version notes, the article stays forgotten.
    private static ForgottenArticle Read(TableEntity entity)
    {
        var row = new RowReader(entity);
        return new(entity.RowKey, row.Written("At"), row.Text("By") ?? "")
        {
            Versions = (row.Text("Versions") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            AllowedAt = row.Time(Allowed),
        };
    }
}

/// <summary>The note that an article was forgotten.</summary>
/// <param name="Id">The article's ID.</param>
/// <param name="At">When, by the clock of the machine.</param>
/// <param name="By">Who wanted it.</param>
public sealed record ForgottenArticle(string Id, DateTimeOffset At, string By)
{
    /// <summary>The IDs of its other versions, which were forgotten with it.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Since when the text may be stored again; null if it may not.</summary>
    public DateTimeOffset? AllowedAt { get; init; }
}
