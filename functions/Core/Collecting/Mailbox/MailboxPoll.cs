using MailKit;
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
    // Well below the time for which the mailbox is claimed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

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
        using var folder = new MailboxFolder(connection, options, time);
        var progress = new Progress { Mailbox = mailbox };
        try
        {
            var isComplete = await ReadAsync(folder, progress, cancellationToken);
            await folder.CloseAsync(cancellationToken);
            return progress.Ended(progress.Mailbox.Worked(progress.Dropped, isComplete, options.Interval, now));
        }
        catch (Exception fault)
            when (!cancellationToken.IsCancellationRequested && MailboxFaults.Reason(fault, options) is not null)
        {
            if (fault is MessageException at)
                progress.Mailbox = progress.Mailbox.Refused(at.Uid, isAtFault: at.IsOne && folder.Answers);
            var reason = MailboxFaults.Reason(fault, options)!;
            return progress.Ended(progress.Mailbox.Failed(reason, progress.Dropped, options.Interval, now));
        }
    }

    /// <returns>Whether no message is left.</returns>
    private async Task<bool> ReadAsync(MailboxFolder folder, Progress progress, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var validity = await folder.OpenAsync(cancellationToken);
        var mailbox = progress.Mailbox = progress.Mailbox.In(validity).WithoutRefused();
        if (mailbox.IsStuck)
            await ProbeAsync(folder, mailbox, cancellationToken);
        await foreach (var message in folder.LaterAsync(mailbox.LastUid, mailbox.IsStuck, cancellationToken))
        {
            if (folder.Downloaded >= options.MaxMessages || time.GetElapsedTime(start) > Longest)
                return false;
            var outcome = await TakeAsync(folder, message, mailbox.Id, cancellationToken);
            progress.Passed(message.UniqueId.Id, outcome, folder.Returned);
        }

        return true;
    }

    // Is it the server that is in trouble, or only that message? A server that returns another one is not.
    private static async Task ProbeAsync(MailboxFolder folder, MailboxState mailbox, CancellationToken cancellationToken)
    {
        var other =
            mailbox.ReturnedUid > 0
                ? new UniqueId((uint)mailbox.ReturnedUid)
                : await folder.LastAsync(mailbox.RefusedUid, cancellationToken);
        if (other is { } uid)
            await folder.ProbeAsync(uid, cancellationToken);
    }

    private async Task<Outcome> TakeAsync(
        MailboxFolder folder,
        IMessageSummary message,
        string mailboxId,
        CancellationToken cancellationToken
    )
    {
        var outcome = await SaveAsync(folder, message, mailboxId, cancellationToken);
        if (options.MarkSeen && outcome != Outcome.LeftOut)
            await folder.MarkSeenAsync(message.UniqueId, cancellationToken);
        return outcome;
    }

    private async Task<Outcome> SaveAsync(
        MailboxFolder folder,
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
        if (await folder.DownloadAsync(message.UniqueId, cancellationToken) is not { } content)
            return Outcome.Known;
        if (content.Length > options.MaxBytes)
            return Outcome.LeftOut;
        if (await handler.TakeAsync(content, cancellationToken) || options.OnlyReturns)
            return Outcome.Known;
        return await inbox.DropNewAsync(name ?? MessageName.Of(mailboxId, content), content, cancellationToken)
            ? Outcome.Dropped
            : Outcome.Known;
    }

    private sealed class Progress
    {
        public required MailboxState Mailbox { get; set; }

        public int Dropped { get; private set; }

        public void Passed(uint uid, Outcome outcome, uint returned)
        {
            Dropped += outcome == Outcome.Dropped ? 1 : 0;
            Mailbox = Mailbox.Passed(uid, outcome == Outcome.LeftOut, returned == uid);
        }

        public PolledMailbox Ended(MailboxState mailbox) => new(mailbox, Dropped);
    }
}

/// <summary>The mailbox after a poll.</summary>
/// <param name="Mailbox">The mailbox.</param>
/// <param name="Dropped">How many of its messages are new.</param>
public sealed record PolledMailbox(MailboxState Mailbox, int Dropped);
