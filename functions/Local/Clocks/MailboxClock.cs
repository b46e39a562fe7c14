using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Clocks;

/// <summary>Polls the mailbox when it is due.</summary>
internal sealed class MailboxClock(Session session, Screen screen)
    : SessionClock(session, screen, TimeSpan.FromMinutes(1), "Polling the mailbox is delayed")
{
    private readonly MailboxCollector _collector = session.Get<MailboxCollector>();

    protected override IEnumerable<TimedWork> Works => [new(TimerNames.PollMailbox, PollAsync)];

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        if (await _collector.RunAsync(cancellationToken) is not var (mailbox, dropped))
            return;
        // The first failure, too, unlike a feed's: after a change of settings, it says what is wrong.
        if (mailbox.Failures is 1 or MailboxState.FailuresToReport)
            Screen.Fail($"Mailbox: {MailboxText.Of(mailbox)}");
        if (dropped > 0)
            Screen.Print($"Mailbox: {dropped} new {(dropped == 1 ? "message" : "messages")}");
    }
}
