using System.Globalization;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Records who does not receive which digest, in table <c>Recipients</c>: partition = hash of the address; row <c>suppressed</c>
/// for all digests, <c>suppressed|id</c> for one, <c>refusals</c> for the days on which the address was rejected. It holds no
/// address.
/// </summary>
public sealed class RecipientStore(StorageAccount account, TimeProvider clock)
{
    internal const string TableName = "Recipients";

    private const string Suppressed = "suppressed";
    private const string Refusals = "refusals";

    // Two machines may count rejections of one recipient at the same time; more than two rarely do.
    private const int Tries = 8;

    private readonly TableClient _table = account.Table(TableName);

    public Task EnsureCreatedAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>The current standing of a recipient.</summary>
    public async Task<Standing> StandingAsync(string recipientKey, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (
            var row in _table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {recipientKey}"),
                cancellationToken: cancellationToken
            )
        )
            rows.Add(row);
        return Read(rows);
    }

    /// <summary>The standings of all recipients that have a row, by their keys.</summary>
    public async Task<IReadOnlyDictionary<string, Standing>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            rows.Add(row);
        return rows.GroupBy(row => row.PartitionKey).ToDictionary(group => group.Key, Read, StringComparer.Ordinal);
    }

    /// <summary>Records that a recipient no longer receives a digest. Repeating it changes nothing.</summary>
    /// <param name="recipientKey">Hash of the address.</param>
    /// <param name="digestId">Which digest; null for all.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SuppressAsync(string recipientKey, string? digestId, SuppressedBy by, CancellationToken cancellationToken)
    {
        var row = new TableEntity(recipientKey, digestId is null ? Suppressed : $"{Suppressed}|{digestId}")
        {
            ["By"] = by.ToString(),
            ["At"] = clock.GetUtcNow(),
        };
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            // It was recorded before, and the first time is kept.
        }
    }

    /// <summary>Deletes everything that keeps a recipient from receiving digests.</summary>
    /// <returns>Their standing before.</returns>
    public async Task<Standing> ResumeAsync(string recipientKey, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(recipientKey, cancellationToken);
        foreach (var suppression in standing.Suppressions)
            await DeleteAsync(
                recipientKey,
                suppression.DigestId is { } id ? $"{Suppressed}|{id}" : Suppressed,
                cancellationToken
            );
        await DeleteAsync(recipientKey, Refusals, cancellationToken);
        return standing;
    }

    /// <summary>
    /// Counts today as a day on which the recipient's own address was rejected. Counting the same day again, after a crash or on
    /// another machine, changes nothing. Call it before the rejection is written down elsewhere, so that a crash in between
    /// cannot lose it.
    /// </summary>
    /// <returns>The run as it is now; paused if it has become long enough.</returns>
    public Task<RefusalRun> CountRefusalAsync(string recipientKey, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(recipientKey, (run, now) => run.With(reason, now), cancellationToken);

    /// <summary>Pauses a recipient whose address does not exist, however often it was rejected.</summary>
    public Task<RefusalRun> PauseAsync(string recipientKey, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(recipientKey, (run, now) => run.Paused(reason, now), cancellationToken);

    private async Task<RefusalRun> ChangeAsync(
        string recipientKey,
        Func<RefusalRun, DateTimeOffset, RefusalRun> change,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            var row = await RefusalsAsync(recipientKey, cancellationToken);
            var known = row is null ? RefusalRun.None : ReadRefusals(row);
            var run = change(known, clock.GetUtcNow());
            if (ReferenceEquals(run, known) || await TryWriteAsync(recipientKey, run, row?.ETag, tries, cancellationToken))
                return run;
        }
    }

    /// <summary>
    /// Ends a run of rejections after an accepted mail. Paused recipients stay paused until an operator resumes them.
    /// </summary>
    public async Task EndRefusalsAsync(string recipientKey, CancellationToken cancellationToken)
    {
        if (await RefusalsAsync(recipientKey, cancellationToken) is { } row && !ReadRefusals(row).IsPaused)
            await DeleteAsync(recipientKey, Refusals, cancellationToken);
    }

    private async Task<TableEntity?> RefusalsAsync(string recipientKey, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(recipientKey, Refusals, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private async Task<bool> TryWriteAsync(
        string recipientKey,
        RefusalRun run,
        ETag? known,
        int tries,
        CancellationToken cancellationToken
    )
    {
        var row = new TableEntity(recipientKey, Refusals)
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
        catch (RequestFailedException e) when ((e.IsConflict() || e.IsMissing()) && tries < Tries)
        {
            return false;
        }
    }

    private async Task DeleteAsync(string recipientKey, string row, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(recipientKey, row, ETag.All, cancellationToken);

    private static Standing Read(IEnumerable<TableEntity> rows)
    {
        var suppressions = new List<Suppression>();
        var refusals = RefusalRun.None;
        foreach (var row in rows)
        {
            if (row.RowKey == Refusals)
                refusals = ReadRefusals(row);
            else
                suppressions.Add(ReadSuppression(row));
        }

        return new Standing(suppressions, refusals);
    }

    private static Suppression ReadSuppression(TableEntity row) =>
        new(
            row.RowKey == Suppressed ? null : row.RowKey[(Suppressed.Length + 1)..],
            Enum.Parse<SuppressedBy>(row.GetString("By")),
            row.GetDateTimeOffset("At")!.Value
        );

    private static RefusalRun ReadRefusals(TableEntity row) =>
        new(
            [.. row.GetString("Days").Split(' ').Select(day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture))],
            row.GetString("Reason"),
            row.GetDateTimeOffset("PausedAt")
        );
}
