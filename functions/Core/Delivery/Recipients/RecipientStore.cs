using System.Globalization;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Records who does not receive which digest, in table <c>Recipients</c>: partition = the recipient's key; row
/// <c>suppressed</c> for all digests, <c>suppressed|id</c> for one, <c>refusals</c> for the days on which the address was
/// rejected. Rows under all keys of a recipient count; new ones are written under the current key. Partitions that are days have
/// the <see cref="StopLog"/>. It holds no address.
/// </summary>
public sealed class RecipientStore(StorageAccount account, TimeProvider clock)
{
    internal const string Table = "Recipients";

    private const string Suppressed = "suppressed";
    private const string Refusals = "refusals";

    // Two machines may count rejections of one recipient at the same time; more than two rarely do.
    private const int Tries = 8;

    private readonly TableClient _table = account.Table(Table);
    private readonly StopLog _stops = new(account.Table(Table));

    /// <summary>The current standing of a recipient.</summary>
    public async Task<Standing> StandingAsync(RecipientKey recipient, CancellationToken cancellationToken) =>
        Read(await RowsAsync(recipient, cancellationToken));

    /// <summary>What all rows say, by the keys that they were written under.</summary>
    public async Task<IReadOnlyDictionary<string, Standing>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        try
        {
            await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                if (!StopLog.Has(row))
                    rows.Add(row);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // The first digest makes the table; before it, there may be a preview.
        }

        return rows.GroupBy(row => row.PartitionKey).ToDictionary(group => group.Key, Read, StringComparer.Ordinal);
    }

    /// <summary>The keys of those who may have been paused, or may have complained, in a period.</summary>
    public Task<IReadOnlySet<string>> StoppedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        _stops.ReadAsync(from, to, cancellationToken);

    /// <summary>Records that a recipient no longer receives a digest. Repeating it changes nothing.</summary>
    /// <param name="recipient">The recipient.</param>
    /// <param name="digestId">Which digest; null for all.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SuppressAsync(
        RecipientKey recipient,
        string? digestId,
        SuppressedBy by,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var row = new TableEntity(recipient.Value, digestId is null ? Suppressed : $"{Suppressed}|{digestId}")
        {
            ["By"] = by.ToString(),
            ["At"] = now,
        };
        if (by == SuppressedBy.Complaint)
            await _stops.NoteAsync(recipient, now, cancellationToken);
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // It was recorded before, and the first time is kept.
        }
    }

    /// <summary>Deletes everything that keeps a recipient from receiving digests.</summary>
    /// <returns>Their standing before.</returns>
    public async Task<Standing> ResumeAsync(RecipientKey recipient, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(recipient, cancellationToken);
        foreach (var row in rows.Where(row => KindOf(row) is Suppressed or Refusals))
            await DeleteAsync(row, cancellationToken);
        return Read(rows);
    }

    /// <summary>
    /// Counts today as a day on which the recipient's own address was rejected. Counting the same day again, after a crash or on
    /// another machine, changes nothing. Call it before the rejection is written down elsewhere, so that a crash in between
    /// cannot lose it.
    /// </summary>
    /// <returns>The run as it is now; paused if it has become long enough.</returns>
    public Task<RefusalRun> CountRefusalAsync(RecipientKey recipient, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(recipient, (run, now) => run.With(reason, now), cancellationToken);

    /// <summary>Pauses a recipient whose address does not exist, however often it was rejected.</summary>
    public Task<RefusalRun> PauseAsync(RecipientKey recipient, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(recipient, (run, now) => run.Paused(reason, now), cancellationToken);

    private async Task<RefusalRun> ChangeAsync(
        RecipientKey recipient,
        Func<RefusalRun, DateTimeOffset, RefusalRun> change,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            var rows = await RefusalsAsync(recipient, cancellationToken);
            var known = Read(rows).Refusals;
            var run = change(known, clock.GetUtcNow());
            if (run.PausedAt is { } at && at != known.PausedAt)
                await _stops.NoteAsync(recipient, at, cancellationToken);
            var etag = rows.FirstOrDefault(row => row.PartitionKey == recipient.Value)?.ETag;
            if (ReferenceEquals(run, known) || await TryWriteAsync(recipient, run, etag, tries, cancellationToken))
                return run;
        }
    }

    /// <summary>
    /// Ends a run of rejections after an accepted mail. Paused recipients stay paused until an operator resumes them.
    /// </summary>
    public async Task EndRefusalsAsync(RecipientKey recipient, CancellationToken cancellationToken)
    {
        var rows = await RefusalsAsync(recipient, cancellationToken);
        if (Read(rows).Refusals.IsPaused)
            return;
        foreach (var row in rows)
            await DeleteAsync(row, cancellationToken);
    }

    private async Task<List<TableEntity>> RowsAsync(RecipientKey recipient, CancellationToken cancellationToken)
    {
        // Not one query for all keys: the service would read the whole table for it.
        var partitions = await Task.WhenAll(recipient.All.Select(key => PartitionAsync(key, cancellationToken)));
        return [.. partitions.SelectMany(rows => rows)];
    }

    private async Task<List<TableEntity>> PartitionAsync(string key, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(row);
        return rows;
    }

    private async Task<List<TableEntity>> RefusalsAsync(RecipientKey recipient, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(
            recipient.All.Select(key =>
                _table.GetEntityIfExistsAsync<TableEntity>(key, Refusals, cancellationToken: cancellationToken)
            )
        );
        return [.. rows.Where(row => row.HasValue).Select(row => row.Value!)];
    }

    private async Task<bool> TryWriteAsync(
        RecipientKey recipient,
        RefusalRun run,
        ETag? known,
        int tries,
        CancellationToken cancellationToken
    )
    {
        var row = new TableEntity(recipient.Value, Refusals)
        {
            ["Days"] = string.Join(' ', run.Days.Select(day => day.ToString("O", CultureInfo.InvariantCulture))),
            ["Reason"] = run.Reason,
            ["PausedAt"] = run.PausedAt,
        };
        try
        {
            _ = known is { } etag
                ? await _table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when ((fault.IsConflict() || fault.IsMissing()) && tries < Tries)
        {
            return false;
        }
    }

    private async Task DeleteAsync(TableEntity row, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);

    private Standing Read(IEnumerable<TableEntity> rows)
    {
        var of = rows.ToLookup(KindOf);
        return Standing.Of(of[Suppressed].Select(ReadSuppression), of[Refusals].Select(ReadRefusals));
    }

    private static string KindOf(TableEntity row) => row.RowKey.Split('|', 2)[0];

    private static Suppression ReadSuppression(TableEntity row) =>
        new(
            row.RowKey == Suppressed ? null : row.RowKey[(Suppressed.Length + 1)..],
            // A later version may know other reasons. Those who want no mail get none, for any reason.
            new RowReader(row).Known("By", SuppressedBy.Unknown),
            row.GetDateTimeOffset("At") ?? row.Timestamp!.Value
        );

    private RefusalRun ReadRefusals(TableEntity entity)
    {
        var row = new RowReader(entity);
        List<DateOnly> days = [];
        foreach (var text in (row.Text("Days") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                account.Unread.Note(Table, entity, "Days");
        }

        // A pause counts, whatever led to it.
        if (days.Count == 0 && row.Time("PausedAt") is { } paused)
            days.Add(DateOnly.FromDateTime(paused.UtcDateTime));
        var run = new RefusalRun(days, row.Text("Reason") ?? "", row.Time("PausedAt"));
        if (row.Unread.Count > 0)
            account.Unread.Note(Table, entity, string.Join(", ", row.Unread));
        return run;
    }
}
