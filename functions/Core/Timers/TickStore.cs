using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Timers;

/// <summary>
/// When each timer last ran and when that run began, since when it is expected to, how long the oldest article is waiting, and
/// how far sweeps have come, in table <c>Timers</c>: a row of each kind for each timer. The table service's clock says when that
/// was, so a machine's clock may be wrong.
/// </summary>
public sealed class TickStore(StorageAccount account, TimeProvider time, ILogger<TickStore> logger)
{
    public const string Table = "Timers";

    private const string Timer = "timer";
    private const string Begun = "begun";
    private const string Expected = "expected";
    private const string Inbox = "inbox";
    private const string Sweeps = "sweep";
    private const string Listed = "Listed";
    private const string Failed = nameof(Tick.Failed);
    private const string Oldest = nameof(WaitingArticles.Oldest);
    private const string Count = nameof(WaitingArticles.Count);

    // The command's clocks tick more often than is useful to know.
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(1);
    private readonly TableClient _table = account.Table(Table);
    private readonly ConcurrentDictionary<string, Written> _written = new(StringComparer.Ordinal);
    private volatile bool _areExpected;

    /// <summary>
    /// Notes the end of a run, unless the same was noted less than a minute ago. If that fails, it is only logged: the run itself
    /// is not affected, and storage that stays away is noticed elsewhere. The first run of a process also notes which timers are
    /// expected from now on, so that one that never runs is noticed.
    /// </summary>
    /// <param name="timer">One of <see cref="TimerNames"/>.</param>
    /// <param name="failed">Whether the run failed.</param>
    /// <param name="cancellationToken">Cancels the note.</param>
    public async Task RecordAsync(string timer, bool failed, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        if (_written.TryGetValue(timer, out var last) && last.Failed == failed && time.GetElapsedTime(last.At, now) < Gap)
            return;
        if (await TryWriteAsync(new TableEntity(Timer, timer) { [Failed] = failed }, cancellationToken))
            _written[timer] = new Written(now, failed);
        if (!_areExpected)
            _areExpected = await TryAsync(Expected, () => ExpectAsync(cancellationToken));
    }

    /// <summary>Notes that a run has begun: one that takes hours is not late. A failure is only logged.</summary>
    /// <param name="timer">One of <see cref="TimerNames"/>.</param>
    /// <param name="cancellationToken">Cancels the note.</param>
    public Task RecordBegunAsync(string timer, CancellationToken cancellationToken) =>
        TryWriteAsync(new TableEntity(Begun, timer), cancellationToken);

    /// <summary>Notes which files wait. A failure is only logged.</summary>
    /// <param name="waiting">The files.</param>
    /// <param name="cancellationToken">Cancels the note.</param>
    public Task RecordWaitingAsync(WaitingBlobs waiting, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Inbox, Inbox) { [Count] = waiting.Count };
        if (waiting.Oldest is { } dropped)
            row[Oldest] = dropped;
        return TryWriteAsync(row, cancellationToken);
    }

    /// <summary>Until when sweeps have listed all of the inbox; null if that was never noted.</summary>
    /// <exception cref="RequestFailedException">The table service does not answer.</exception>
    public async Task<SweptInbox?> SweptAsync(CancellationToken cancellationToken)
    {
        try
        {
            var row = await _table.GetEntityAsync<TableEntity>(Sweeps, Inbox, cancellationToken: cancellationToken);
            return new SweptInbox(row.Value.GetDateTimeOffset(Listed) ?? DateTimeOffset.MinValue);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    /// <summary>Notes until when sweeps have listed all of the inbox. A failure is only logged: more is listed again.</summary>
    /// <param name="until">The time; the minimum value if nothing was listed yet.</param>
    /// <param name="cancellationToken">Cancels the note.</param>
    public Task RecordSweptAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Sweeps, Inbox);
        if (until > DateTimeOffset.MinValue)
            row[Listed] = until;
        return TryWriteAsync(row, cancellationToken);
    }

    /// <summary>Everything that was noted: one request.</summary>
    /// <exception cref="RequestFailedException">The table service does not answer.</exception>
    public async Task<Ticks> ReadAsync(CancellationToken cancellationToken)
    {
        List<Tick> timers = [];
        List<ExpectedTimer> expected = [];
        Dictionary<string, DateTimeOffset> begun = new(StringComparer.Ordinal);
        WaitingArticles? waiting = null;
        try
        {
            var pages = _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).AsPages();
            await foreach (var page in pages)
            {
                foreach (var row in page.Values.Where(row => row.PartitionKey == Timer))
                    timers.Add(new Tick(row.RowKey, row.Timestamp!.Value, row.GetBoolean(Failed) is true));
                foreach (var row in page.Values.Where(row => row.PartitionKey == Expected))
                    expected.Add(new ExpectedTimer(row.RowKey, row.Timestamp!.Value));
                foreach (var row in page.Values.Where(row => row.PartitionKey == Begun))
                    begun[row.RowKey] = row.Timestamp!.Value;
                if (page.Values.FirstOrDefault(row => row.PartitionKey == Inbox) is { } inbox)
                    waiting = new WaitingArticles(inbox.GetInt32(Count), inbox.GetDateTimeOffset(Oldest), inbox.Timestamp!.Value);
                if (page.ContinuationToken is null)
                    return new Ticks(timers, expected, begun, waiting, page.GetRawResponse().Headers.Date);
            }
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // An update was deployed without its template: the first tick makes the table.
        }

        return new Ticks(timers, expected, begun, waiting, null);
    }

    // Those that an earlier version did not have are expected from the first run after the update.
    private async Task ExpectAsync(CancellationToken cancellationToken)
    {
        var known = (await ReadAsync(cancellationToken)).Expected.Select(timer => timer.Name);
        List<TableTransactionAction> missing =
        [
            .. TimerNames
                .Intervals.Keys.Except(known)
                .Select(timer => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(Expected, timer))),
        ];
        try
        {
            if (missing.Count > 0)
                await _table.SubmitTransactionAsync(missing, cancellationToken);
        }
        catch (TableTransactionFailedException fault) when (fault.IsConflict())
        {
            // Another machine was first.
        }
    }

    private Task<bool> TryWriteAsync(TableEntity row, CancellationToken cancellationToken) =>
        TryAsync(row.RowKey, () => WriteAsync(row, cancellationToken));

    private async Task<bool> TryAsync(string what, Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception fault) when (fault.IsOfStorage())
        {
            logger.TickNotRecorded(what, fault);
            return false;
        }
    }

    private async Task WriteAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // An update may be deployed without its template: what tells so must not depend on it.
            await _table.CreateIfNotExistsAsync(cancellationToken);
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    private readonly record struct Written(long At, bool Failed);
}

/// <summary>What was noted of the timers.</summary>
/// <param name="Timers">The last run of each that ever ran.</param>
/// <param name="Expected">All that are expected to run.</param>
/// <param name="Begun">When the last run of each began, by the table service's clock; the command does not note it.</param>
/// <param name="Waiting">What is waiting in the inbox; null if no sweep has looked yet.</param>
/// <param name="At">The table service's time when this was read; null if it did not say.</param>
public sealed record Ticks(
    IReadOnlyList<Tick> Timers,
    IReadOnlyList<ExpectedTimer> Expected,
    IReadOnlyDictionary<string, DateTimeOffset> Begun,
    WaitingArticles? Waiting,
    DateTimeOffset? At
);

/// <summary>How far sweeps have come.</summary>
/// <param name="Until">Everything that was dropped before was listed; the minimum value if nothing was.</param>
public sealed record SweptInbox(DateTimeOffset Until);

/// <summary>A timer that is expected to run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">When that was noted first, by the table service's clock.</param>
public sealed record ExpectedTimer(string Name, DateTimeOffset Since);

/// <summary>The last run of a timer.</summary>
/// <param name="Timer">Its name.</param>
/// <param name="At">When the run ended, by the table service's clock.</param>
/// <param name="Failed">Whether it failed.</param>
public sealed record Tick(string Timer, DateTimeOffset At, bool Failed);

/// <summary>The articles that wait.</summary>
/// <param name="Count">How many files; null if an earlier version noted it.</param>
/// <param name="Oldest">When it was dropped; null if none was waiting.</param>
/// <param name="At">When that was noted, by the table service's clock.</param>
public sealed record WaitingArticles(int? Count, DateTimeOffset? Oldest, DateTimeOffset At);
