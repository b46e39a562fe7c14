using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Local.Terminal;

/// <summary>How polling the mailbox goes, in words.</summary>
internal static class MailboxText
{
    /// <param name="mailbox">Null if it was not polled yet.</param>
    public static string Of(MailboxState? mailbox)
    {
        if (mailbox?.FailingSince is { } since)
            return $"failing since {since:u}: {mailbox.Reason}; next poll at {mailbox.NextPoll:u}";
        if (mailbox?.PolledAt is not { } polled)
            return "not polled yet";
        var news = mailbox.NewsAt is { } at ? $"last new message at {at:u}" : "no messages yet";
        return $"{news}; last poll at {polled:u}, next at {mailbox.NextPoll:u}";
    }
}
