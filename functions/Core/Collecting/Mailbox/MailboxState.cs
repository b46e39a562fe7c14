using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>How far a mailbox has been read, and how its last polls went.</summary>
public sealed record MailboxState
{
    /// <summary>From this many failed polls in a row, it is reported as failing.</summary>
    public const int FailuresToReport = 3;

    /// <summary>The longest pause after failures, without the quarter that comes on top: asking a mail server is cheap.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private const int MaxReason = 200;

    /// <summary>Twelve hexadecimal digits; another server, user or folder is another mailbox.</summary>
    public required string Id { get; init; }

    /// <summary>When it is polled next.</summary>
    public required DateTimeOffset NextPoll { get; init; }

    /// <summary>Until when a machine has it to itself; in the past if none has.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The last poll that worked; null if none has yet.</summary>
    public DateTimeOffset? PolledAt { get; init; }

    /// <summary>The last poll that found a message; null if none has yet.</summary>
    public DateTimeOffset? NewsAt { get; init; }

    /// <summary>The folder's UIDVALIDITY (RFC 9051): if it changes, UIDs mean other messages. 0 if it is not known.</summary>
    public long UidValidity { get; init; }

    /// <summary>The UID of the last message that was read; 0 if none was. Later messages have higher ones.</summary>
    public long LastUid { get; init; }

    /// <summary>How many messages were left out because they are too large, or the server does not return them.</summary>
    public int TooLarge { get; init; }

    /// <summary>The UID of the last message that the server returned; 0 if there was none.</summary>
    public long ReturnedUid { get; init; }

    /// <summary>The UID of the message at which the last poll failed; 0 if there was none.</summary>
    public long RefusedUid { get; init; }

    /// <summary>How many polls in a row ended at that message although the server returned another one.</summary>
    public int Refusals { get; init; }

    /// <summary>Failed polls since the last one that worked.</summary>
    public int Failures { get; init; }

    /// <summary>Since when they have failed; null if the last one worked.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why the last poll failed; empty if it worked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether an operator should look at it.</summary>
    public bool IsFailing => Failures >= FailuresToReport;

    public bool IsDue(DateTimeOffset now) => NextPoll <= now && !(ClaimedUntil > now);

    internal static string IdOf(MailboxOptions options) =>
        StableHash.Of("mailbox", options.Host.ToLowerInvariant(), options.UserName, options.Folder)[..12];

    /// <summary>The same in the folder as it is now: nothing was read yet of one whose UIDs have changed.</summary>
    internal MailboxState In(long validity) =>
        validity == UidValidity && validity > 0
            ? this
            : this with
            {
                UidValidity = validity,
                LastUid = 0,
                TooLarge = 0,
                ReturnedUid = 0,
                RefusedUid = 0,
                Refusals = 0,
            };

    /// <summary>Whether the last poll failed at a message that still comes next.</summary>
    internal bool IsStuck => RefusedUid > LastUid;

    /// <summary>The same without that message, if the server has failed to return it so often that it is left out.</summary>
    internal MailboxState WithoutRefused() =>
        IsStuck && Refusals >= FailuresToReport ? Passed(RefusedUid, isLeftOut: true, isReturned: false) : this;

    /// <summary>The server did not return a message; later ones wait for it for some polls, since that may pass.</summary>
    /// <param name="uid">Its UID.</param>
    /// <param name="isAtFault">Whether it is known that the server does return others.</param>
    internal MailboxState Refused(long uid, bool isAtFault) =>
        this with
        {
            RefusedUid = uid,
            Refusals = (RefusedUid == uid ? Refusals : 0) + (isAtFault ? 1 : 0),
        };

    /// <summary>A message was read or left out.</summary>
    internal MailboxState Passed(long uid, bool isLeftOut, bool isReturned) =>
        this with
        {
            LastUid = uid,
            TooLarge = TooLarge + (isLeftOut ? 1 : 0),
            ReturnedUid = isReturned ? uid : ReturnedUid,
        };

    /// <summary>The poll worked.</summary>
    /// <param name="dropped">How many messages are new.</param>
    /// <param name="isComplete">Whether no message is left; otherwise the next poll continues as soon as it may.</param>
    /// <param name="interval">The usual one.</param>
    /// <param name="now">The time of the poll.</param>
    internal MailboxState Worked(int dropped, bool isComplete, TimeSpan interval, DateTimeOffset now) =>
        this with
        {
            PolledAt = now,
            NextPoll = isComplete ? now + interval : now,
            NewsAt = dropped > 0 ? now : NewsAt,
            Failures = 0,
            FailingSince = null,
            Reason = "",
        };

    /// <summary>The poll failed; what was read before that stays read.</summary>
    internal MailboxState Failed(string reason, int dropped, TimeSpan interval, DateTimeOffset now) =>
        this with
        {
            NextPoll = now + PollSchedule.AfterFailure(interval, LongestPause, Id, Failures + 1),
            NewsAt = dropped > 0 ? now : NewsAt,
            Failures = Failures + 1,
            FailingSince = FailingSince ?? now,
            Reason = UntrustedText.Line(reason, MaxReason),
        };
}
