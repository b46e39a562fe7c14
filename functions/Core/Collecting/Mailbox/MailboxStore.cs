using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// What is known about the mailbox, in table <c>Feeds</c>. It is claimed before it is polled, so that one machine does it.
/// </summary>
public sealed class MailboxStore(StorageAccount account, IServiceClock clock, MailboxOptions options)
{
    /// <summary>How long a machine has the mailbox to itself: longer than a poll takes.</summary>
    internal static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(15);

    private readonly TableClient _table = account.Table(FeedStore.Table);
    private readonly string _id = MailboxState.IdOf(options);

    /// <summary>The mailbox of the settings; null if there is none, or if it was not polled yet.</summary>
    public async Task<MailboxState?> FindAsync(CancellationToken cancellationToken) =>
        options.IsSet && await RowAsync(cancellationToken) is { } row ? MailboxRow.Read(row) : null;

    /// <summary>Claims the mailbox if it is due.</summary>
    /// <returns>Null if it is not, or another machine has it.</returns>
    internal async Task<ClaimedMailbox?> TryClaimAsync(CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        var row = await RowAsync(cancellationToken);
        var mailbox = row is null ? new MailboxState { Id = _id, NextPoll = now } : MailboxRow.Read(row);
        if (!mailbox.IsDue(now))
            return null;
        var claim = MailboxRow.Write(mailbox with { ClaimedUntil = now + ClaimLength });
        var written = row is null
            ? await _table.TryInsertAsync(claim, cancellationToken)
            : await _table.TryUpdateAsync(claim, row.ETag, TableUpdateMode.Replace, cancellationToken);
        return written is { } version ? new ClaimedMailbox(mailbox, version, now) : null;
    }

    /// <summary>Records how a poll went, and gives the claim back, unless another machine has the mailbox now.</summary>
    internal async Task ReleaseAsync(ClaimedMailbox claimed, MailboxState polled, CancellationToken cancellationToken)
    {
        // If nothing is written, the poll took longer than the claim. The other machine reads the same messages and drops none
        // twice.
        var row = MailboxRow.Write(polled with { ClaimedUntil = null });
        await _table.TryUpdateAsync(row, claimed.Version, TableUpdateMode.Replace, cancellationToken);
    }

    private async Task<TableEntity?> RowAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            MailboxRow.Partition,
            _id,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? row.Value : null;
    }
}

/// <summary>A mailbox that this machine polls.</summary>
/// <param name="Mailbox">The mailbox as it was.</param>
/// <param name="Version">The version of its row that has the claim.</param>
/// <param name="At">The storage service's time when it was claimed.</param>
internal sealed record ClaimedMailbox(MailboxState Mailbox, ETag Version, DateTimeOffset At);
