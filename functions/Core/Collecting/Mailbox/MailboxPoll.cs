using System.Runtime.CompilerServices;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// Polls the mailbox: opens the folder → finds the messages that came after the last one → drops those that are not in the
/// inbox yet. How far it was read only saves work: names come from the messages themselves, so that a message that is read
/// again is recognized.
/// </summary>
public sealed class MailboxPoll(
    MailboxConnection connection,
    InboxStore inbox,
    MailboxOptions options,
    TimeProvider time,
    IMessageHandler handler
)
{
    private const int AtOnce = 100;

    // Well below the time for which the mailbox is claimed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly FetchRequest Summary = new(
        MessageSummaryItems.UniqueId | MessageSummaryItems.Size,
        [HeaderId.MessageId]
    );

    private enum Outcome
    {
        Dropped,
        Known,
        LeftOut,
    }

    /// <param name="mailbox">The mailbox.</param>
    /// <param name="now">The storage service's time.</param>
    /// <param name="cancellationToken">Stops it; nothing is recorded then.</param>
    /// <returns>The mailbox after the poll. Failures of the server are recorded in it; failures of storage are thrown.</returns>
    internal async Task<PolledMailbox> RunAsync(MailboxState mailbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (start, dropped, isComplete, taking) = (time.GetTimestamp(), 0, true, 0u);
        try
        {
            using var client = new ImapClient();
            var folder = await WithinAsync(limit => connection.OpenAsync(client, limit), cancellationToken);
            mailbox = mailbox.In(folder.UidValidity);
            await foreach (var message in LaterAsync(folder, mailbox.LastUid, cancellationToken))
            {
                if (dropped >= options.MaxMessages || time.GetElapsedTime(start) > Longest)
                {
                    isComplete = false;
                    break;
                }

                taking = message.UniqueId.Id;
                var outcome = mailbox.IsRefused(taking)
                    ? Outcome.LeftOut
                    : await TakeAsync(folder, message, mailbox.Id, cancellationToken);
                taking = 0;
                dropped += outcome == Outcome.Dropped ? 1 : 0;
                mailbox = mailbox with
                {
                    LastUid = message.UniqueId.Id,
                    TooLarge = mailbox.TooLarge + (outcome == Outcome.LeftOut ? 1 : 0),
                };
            }

            await CloseAsync(client, cancellationToken);
        }
        catch (Exception fault)
            when (!cancellationToken.IsCancellationRequested && MailboxFaults.Reason(fault, options) is not null)
        {
            var reason = MailboxFaults.Reason(fault, options)!;
            if (taking > 0 && fault is CommandException)
                mailbox = mailbox.Refused(taking);
            return new PolledMailbox(mailbox.Failed(reason, dropped, options.Interval, now), dropped);
        }

        return new PolledMailbox(mailbox.Worked(dropped, isComplete, options.Interval, now), dropped);
    }

    /// <summary>The messages with higher UIDs, in their order; those that are removed meanwhile are missing.</summary>
    private async IAsyncEnumerable<IMessageSummary> LaterAsync(
        IMailFolder folder,
        long lastUid,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // "5:*" also matches the last message if its UID is lower than 5 (RFC 9051).
        var found = await WithinAsync(limit => folder.SearchAsync(Query(lastUid), limit), cancellationToken);
        foreach (var uids in found.Where(uid => uid.Id > lastUid).Order().Chunk(AtOnce))
        {
            var messages = await WithinAsync(limit => folder.FetchAsync(uids, Summary, limit), cancellationToken);
            foreach (var message in messages.Where(message => message.UniqueId.IsValid).OrderBy(message => message.UniqueId))
                yield return message;
        }
    }

    private SearchQuery Query(long lastUid)
    {
        var first = new UniqueId((uint)Math.Min(lastUid + 1, uint.MaxValue));
        var later = SearchQuery.Uids(new UniqueIdRange(first, UniqueId.MaxValue));
        return MailboxRules.Since(options) is { } day
            ? later.And(SearchQuery.DeliveredAfter(day.ToDateTime(TimeOnly.MinValue)))
            : later;
    }

    private async Task<Outcome> TakeAsync(
        IMailFolder folder,
        IMessageSummary message,
        string mailboxId,
        CancellationToken cancellationToken
    )
    {
        var outcome = await SaveAsync(folder, message, mailboxId, cancellationToken);
        if (options.MarkSeen && outcome != Outcome.LeftOut)
        {
            var seen = new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true };
            await WithinAsync(limit => folder.StoreAsync(message.UniqueId, seen, limit), cancellationToken);
        }

        return outcome;
    }

    private async Task<Outcome> SaveAsync(
        IMailFolder folder,
        IMessageSummary message,
        string mailboxId,
        CancellationToken cancellationToken
    )
    {
        var name = MessageName.Of(mailboxId, message.Headers);
        if (name is not null && await inbox.FindAsync(name, cancellationToken) is not null)
            return Outcome.Known;
        if (message.Size > options.MaxBytes)
            return Outcome.LeftOut;
        var content = await WithinAsync(limit => DownloadAsync(folder, message.UniqueId, limit), cancellationToken);
        if (content is null)
            return Outcome.Known;
        if (content.Length > options.MaxBytes)
            return Outcome.LeftOut;
        if (await handler.TakeAsync(content, cancellationToken) || options.OnlyReturns)
            return Outcome.Known;
        return await inbox.DropNewAsync(name ?? MessageName.Of(mailboxId, content), content, cancellationToken)
            ? Outcome.Dropped
            : Outcome.Known;
    }

    /// <summary>At most one byte more than the limit, whatever size the server says; null if the message was removed.</summary>
    private async Task<byte[]?> DownloadAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await folder.GetStreamAsync(uid, 0, options.MaxBytes + 1, cancellationToken);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }

    private Task CloseAsync(ImapClient client, CancellationToken cancellationToken) =>
        WithinAsync(
            async limit =>
            {
                await client.DisconnectAsync(quit: true, limit);
                return true;
            },
            cancellationToken
        );

    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        return await ask(limit.Token);
    }
}

/// <summary>The mailbox after a poll.</summary>
/// <param name="Mailbox">The mailbox.</param>
/// <param name="Dropped">How many of its messages are new.</param>
public sealed record PolledMailbox(MailboxState Mailbox, int Dropped);
