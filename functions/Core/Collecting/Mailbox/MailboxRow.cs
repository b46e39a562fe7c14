using Azure.Data.Tables;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>A mailbox as a row of table <c>Feeds</c>.</summary>
internal static class MailboxRow
{
    public const string Partition = "mailboxes";

    public static TableEntity Write(MailboxState mailbox) =>
        new(Partition, mailbox.Id)
        {
            [nameof(MailboxState.NextPoll)] = mailbox.NextPoll,
            [nameof(MailboxState.ClaimedUntil)] = mailbox.ClaimedUntil,
            [nameof(MailboxState.PolledAt)] = mailbox.PolledAt,
            [nameof(MailboxState.NewsAt)] = mailbox.NewsAt,
            [nameof(MailboxState.UidValidity)] = mailbox.UidValidity,
            [nameof(MailboxState.LastUid)] = mailbox.LastUid,
            [nameof(MailboxState.TooLarge)] = mailbox.TooLarge,
            [nameof(MailboxState.ReturnedUid)] = mailbox.ReturnedUid,
            [nameof(MailboxState.RefusedUid)] = mailbox.RefusedUid,
            [nameof(MailboxState.Refusals)] = mailbox.Refusals,
            [nameof(MailboxState.Failures)] = mailbox.Failures,
            [nameof(MailboxState.FailingSince)] = mailbox.FailingSince,
            [nameof(MailboxState.Reason)] = mailbox.Reason,
        };

    public static MailboxState Read(TableEntity row) =>
        new()
        {
            Id = row.RowKey,
            NextPoll = row.GetDateTimeOffset(nameof(MailboxState.NextPoll))!.Value,
            ClaimedUntil = row.GetDateTimeOffset(nameof(MailboxState.ClaimedUntil)),
            PolledAt = row.GetDateTimeOffset(nameof(MailboxState.PolledAt)),
            NewsAt = row.GetDateTimeOffset(nameof(MailboxState.NewsAt)),
            UidValidity = row.GetInt64(nameof(MailboxState.UidValidity)) ?? 0,
            LastUid = row.GetInt64(nameof(MailboxState.LastUid)) ?? 0,
            TooLarge = row.GetInt32(nameof(MailboxState.TooLarge)) ?? 0,
            ReturnedUid = row.GetInt64(nameof(MailboxState.ReturnedUid)) ?? 0,
            RefusedUid = row.GetInt64(nameof(MailboxState.RefusedUid)) ?? 0,
            Refusals = row.GetInt32(nameof(MailboxState.Refusals)) ?? 0,
            Failures = row.GetInt32(nameof(MailboxState.Failures)) ?? 0,
            FailingSince = row.GetDateTimeOffset(nameof(MailboxState.FailingSince)),
            Reason = row.GetString(nameof(MailboxState.Reason)) ?? "",
        };
}
