using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Stores one row by day for each blob or part that was not stored as an article, where digests look for it.</summary>
public sealed class UnstoredStore(StorageAccount account, IServiceClock clock)
{
    internal const string Table = "Unstored";
    private const string HandledAt = "HandledAt";

    private static readonly Rejection Unread = new(
        RejectionKind.Unknown,
        "A later version of NewsMonitor has recorded what became of it."
    );

    // The wrong day, the right one, and one more if the process was suspended between the two.
    private const int MostRows = 3;
    private readonly TableClient _rows = account.Table(Table);

    /// <summary>
    /// Files a blob or part under its day, for the digest, if it is a duplicate, was rejected, or waits and withheld an article;
    /// doing it again, on any machine and on any day, changes nothing.
    /// </summary>
    public async Task FileAsync(Settlement settled, CancellationToken cancellationToken)
    {
        if (!settled.IsFiled)
            return;

        // A row under a day that no digest looks for it, because this machine's clock is wrong, stays: it leads the next delivery
        // of the event to the row that counts.
        var day = settled.Day;
        for (var row = 0; row < MostRows; row++)
        {
            if (await WrittenAsync(settled with { Day = day }, cancellationToken) is not { } written)
                return;
            if (ArticleStore.IsLookedFor(day, written))
                return;
            day = DateOnly.FromDateTime(written.UtcDateTime);
        }
    }

    /// <summary>Removes the rows of a blob or part, so that it can be processed as if for the first time.</summary>
    public async Task UnfileAsync(Settlement settled, CancellationToken cancellationToken)
    {
        if (settled.Outcome is not (SettledAs.Duplicate or SettledAs.Rejected))
            return;
        List<DateOnly> days = [settled.Day];
        while (
            days.Count < MostRows
            && await FiledAtAsync(TableKeys.Day(days[^1]), settled.FilingKey, cancellationToken) is { } written
            && !ArticleStore.IsLookedFor(days[^1], written)
        )
            days.Add(DateOnly.FromDateTime(written.UtcDateTime));

        // The first row leads to the others.
        foreach (var day in Enumerable.Reverse(days))
            await _rows.DeleteEntityAsync(TableKeys.Day(day), settled.FilingKey, cancellationToken: cancellationToken);
    }

    /// <summary>The unstored blobs of one UTC day that were processed in a period.</summary>
    public async IAsyncEnumerable<UnstoredBlob> ReadAsync(
        DateOnly day,
        DateTimeOffset from,
        DateTimeOffset to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = ServiceTime.Filter(day, HandledAt, from, to);
        await foreach (var row in _rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var unstored = ReadRow(row);
            if (unstored.HandledAt < from || unstored.HandledAt >= to)
                continue;
            if (ArticleStore.IsLookedFor(day, unstored.HandledAt))
                yield return unstored;
        }
    }

    // When the row under the settlement's day was written, now or before; null if time is simulated.
    private async Task<DateTimeOffset?> WrittenAsync(Settlement settled, CancellationToken cancellationToken)
    {
        var row = Row(settled);
        row[ServiceTime.Column] = clock.IsService;
        try
        {
            var answer = await _rows.AddEntityAsync(row, cancellationToken);
            return clock.IsService ? answer.Headers.Date : null;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return await FiledAtAsync(row.PartitionKey, row.RowKey, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> FiledAtAsync(string day, string row, CancellationToken cancellationToken)
    {
        var found = await _rows.GetEntityIfExistsAsync<TableEntity>(day, row, cancellationToken: cancellationToken);
        return found.HasValue ? ReadRow(found.Value!).HandledAt : null;
    }

    // The row of a blob that waits stays when it is stored or forgotten, so it does not name it.
    private static TableEntity Row(Settlement settled)
    {
        var row = SettlementRow.Fill(new TableEntity(TableKeys.Day(settled.Day), settled.FilingKey), settled);
        if (settled.Outcome == SettledAs.Waiting)
            row[OriginRow.Blob] = "";
        return row;
    }

    // A row that cannot be read stays in its window: what it stands for was not stored.
    private UnstoredBlob ReadRow(TableEntity row)
    {
        if (SettlementRow.Try(() => SettlementRow.Read(row), out var fault) is not { } settled)
        {
            account.Unread.Note(Table, row, fault ?? "Outcome");
            var columns = new RowReader(row);
            return new UnstoredBlob(OriginRow.Read(columns), columns.Written(HandledAt), null, Unread, null);
        }

        var copyOf = settled.Outcome == SettledAs.Duplicate ? settled.ArticleId : null;
        return new UnstoredBlob(settled.Origin, ServiceTime.Of(row, HandledAt), copyOf, settled.Rejection, settled.Source)
        {
            Withdraws = settled.Withdraws,
        };
    }
}
