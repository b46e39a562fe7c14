using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Remembers which windows of a digest were begun and which are done, in table <c>Ledger</c>, partition = digest id. Row
/// <c>head</c> holds the end of the last window; row <c>open|key</c> is a window that is not done; row <c>done|key</c> is one
/// that is. A window is begun in the transaction that moves the head, so windows follow each other without gap or overlap,
/// whichever machine begins them.
/// </summary>
public sealed class WindowLedger(StorageAccount account, TimeProvider clock)
{
    private const string Head = "head";
    private const string Open = "open|";
    private const string Done = "done|";
    private const string ToldSince = "ToldSince";

    private readonly TableClient _table = account.Table(SendLedger.Table);

    /// <summary>The end of the last window; null before the first.</summary>
    public async Task<WindowHead?> LastAsync(string digestId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(digestId, Head, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } head }
            ? new WindowHead(
                head.GetDateTimeOffset("To")!.Value,
                head.GetDateTimeOffset(ToldSince),
                head.Timestamp!.Value,
                head.ETag
            )
            : null;
    }

    /// <summary>
    /// Opens a window that follows <paramref name="last"/>. Does nothing if another machine has opened one since.
    /// </summary>
    public async Task BeginAsync(string digestId, DigestWindow window, WindowHead? last, CancellationToken cancellationToken)
    {
        var head = new TableEntity(digestId, Head) { ["To"] = window.To, [ToldSince] = window.ReportedSince };
        var open = Row(digestId, Open + window.Key, window);
        TableTransactionAction[] actions =
        [
            last is null
                ? new(TableTransactionActionType.Add, head)
                : new(TableTransactionActionType.UpdateReplace, head, last.ETag),
            new(TableTransactionActionType.Add, open),
        ];
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.IsConflict())
        {
            // Another machine was first; its window is among the open ones.
        }
    }

    /// <summary>
    /// Moves the head past a time in which there was nothing to report. Does nothing if another machine has moved it since.
    /// </summary>
    public async Task AdvanceAsync(string digestId, WindowHead? last, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var head = new TableEntity(digestId, Head) { ["To"] = to, [ToldSince] = last is null ? to : last.ReportedSince };
        try
        {
            if (last is null)
                await _table.AddEntityAsync(head, cancellationToken);
            else
                await _table.UpdateEntityAsync(head, last.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another machine was first.
        }
    }

    /// <summary>
    /// Moves the head back to a time before its own. Does nothing if another machine has moved it since.
    /// </summary>
    public async Task MoveBackAsync(string digestId, WindowHead last, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var since = last.ReportedSince < to ? last.ReportedSince : to;
        var head = new TableEntity(digestId, Head) { ["To"] = to, [ToldSince] = since };
        try
        {
            await _table.UpdateEntityAsync(head, last.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another machine was first.
        }
    }

    /// <summary>Forgets a window that was opened by mistake; nothing of it may have been built or sent.</summary>
    public Task DropAsync(string digestId, DigestWindow window, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(digestId, Open + window.Key, ETag.All, cancellationToken);

    /// <summary>The windows that are not done, the oldest first.</summary>
    public async Task<IReadOnlyList<DigestWindow>> OpenAsync(string digestId, CancellationToken cancellationToken)
    {
        var windows = new List<DigestWindow>();
        await foreach (var row in RowsAsync(digestId, Open, "", cancellationToken))
            if (account.Unread.Read(SendLedger.Table, row, Window) is { } window)
                windows.Add(window);
        return windows;
    }

    /// <summary>Windows that ended at or after <paramref name="since"/> and are done, the oldest first.</summary>
    public async Task<IReadOnlyList<DoneWindow>> DoneAsync(
        string digestId,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var windows = new List<DoneWindow>();
        await foreach (var row in RowsAsync(digestId, Done, new DigestWindow(since, since).Key, cancellationToken))
            if (account.Unread.Read(SendLedger.Table, row, DoneRow) is { } done)
                windows.Add(done);
        return windows;
    }

    /// <summary>Closes a window for good.</summary>
    public async Task CompleteAsync(
        string digestId,
        DigestWindow window,
        DeliveryCounts counts,
        SkipReason? skipped,
        CancellationToken cancellationToken
    )
    {
        var done = Row(digestId, Done + window.Key, window);
        done["DoneAt"] = clock.GetUtcNow();
        done["Sent"] = counts.Sent;
        done["Failed"] = counts.Failed;
        done["Withheld"] = counts.Withheld;
        done["Skipped"] = skipped?.ToString();
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Delete, new TableEntity(digestId, Open + window.Key), ETag.All),
            new(TableTransactionActionType.UpsertReplace, done),
        ];
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.IsMissing())
        {
            // Another machine has closed it.
        }
    }

    private AsyncPageable<TableEntity> RowsAsync(
        string digestId,
        string kind,
        string fromKey,
        CancellationToken cancellationToken
    )
    {
        // '}' follows '|', so that the range holds every key of the kind.
        var (first, last) = (kind + fromKey, kind[..^1] + "}");
        return _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {digestId} and RowKey ge {first} and RowKey lt {last}"),
            cancellationToken: cancellationToken
        );
    }

    private static TableEntity Row(string digestId, string key, DigestWindow window) =>
        new(digestId, key)
        {
            ["From"] = window.From,
            ["To"] = window.To,
            ["MissedFrom"] = window.MissedFrom,
            [ToldSince] = window.ReportedSince,
        };

    private static DoneWindow DoneRow(TableEntity row) =>
        new(
            Window(row),
            row.GetDateTimeOffset("DoneAt")!.Value,
            row.GetInt32("Sent") ?? 0,
            row.GetInt32("Failed") ?? 0,
            row.GetInt32("Withheld") ?? 0,
            row.GetString("Skipped") is { } why ? SkipReasons.Read(why) : null
        );

    private static DigestWindow Window(TableEntity row) =>
        new(row.GetDateTimeOffset("From")!.Value, row.GetDateTimeOffset("To")!.Value, row.GetDateTimeOffset("MissedFrom"))
        {
            ReportedSince = row.GetDateTimeOffset(ToldSince),
        };
}

/// <summary>The end of the last window, as the ledger's head row has it.</summary>
/// <param name="To">Its end.</param>
/// <param name="ReportedSince">Where the first window began; null if that is not known.</param>
/// <param name="WrittenAt">When that was written, by the service's clock.</param>
/// <param name="ETag">Of the head row.</param>
public sealed record WindowHead(DateTimeOffset To, DateTimeOffset? ReportedSince, DateTimeOffset WrittenAt, ETag ETag)
    : LastWindow(To, ReportedSince);

/// <summary>A window that is done.</summary>
/// <param name="Window">The window.</param>
/// <param name="DoneAt">When it was closed.</param>
/// <param name="Sent">Recipients who received it.</param>
/// <param name="Failed">Recipients it could not be sent to.</param>
/// <param name="Withheld">Recipients it was not sent to because they had unsubscribed or were paused.</param>
/// <param name="Skipped">Why it was not sent to anybody; null if it was.</param>
public sealed record DoneWindow(
    DigestWindow Window,
    DateTimeOffset DoneAt,
    int Sent,
    int Failed,
    int Withheld,
    SkipReason? Skipped
);
