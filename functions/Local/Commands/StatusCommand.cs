using System.CommandLine;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;
using NodaTime;

namespace NewsMonitor.Local.Commands;

/// <summary><c>status</c>: what was processed, what is waiting, what went wrong, and the last digests.</summary>
internal sealed class StatusCommand(Screen screen)
{
    private const int MaxListed = 10;
    private static readonly TimeSpan DigestsShown = TimeSpan.FromDays(7);

    public Command Create()
    {
        var command = new Command("status", "Show what was processed, what is waiting and what went wrong");
        var json = new Option<bool>("--json") { Description = "Print JSON, and exit with 3 if something does not work" };
        command.Options.Add(json);
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(common.Read(parsed), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, bool json, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        if (json)
            return await new StatusJson(screen).RunAsync(session, cancellationToken);
        await PrintOutcomesAsync(session, cancellationToken);
        await PrintWaitingAsync(session, cancellationToken);
        await PrintPoisonedAsync(session, cancellationToken);
        await PrintFeedsAsync(session, cancellationToken);
        await PrintMailboxAsync(session, cancellationToken);
        await PrintDigestsAsync(session, cancellationToken);
        await PrintRecipientsAsync(session, cancellationToken);
        return ExitCode.Ok;
    }

    private async Task PrintOutcomesAsync(Session session, CancellationToken cancellationToken)
    {
        Dictionary<SettledAs, int> counts = [];
        List<Settlement> rejected = [];
        List<Settlement> waiting = [];
        var latest = new LatestArticles(session, screen);
        await foreach (var settled in session.Get<ReceiptStore>().ReadSettledAsync(cancellationToken))
        {
            counts[settled.Outcome] = counts.GetValueOrDefault(settled.Outcome) + 1;
            latest.Add(settled);
            if (settled.Rejection is not null)
                rejected.Add(settled);
            if (settled.WaitsUntil is not null)
                waiting.Add(settled);
        }

        screen.Print($"{"articles", -12} {counts.Values.Sum(), 8}  in all files that were processed");
        foreach (var outcome in (SettledAs[])[SettledAs.Stored, SettledAs.Duplicate, SettledAs.Rejected])
            screen.Print($"{outcome.ToString().ToLowerInvariant(), -12} {counts.GetValueOrDefault(outcome), 8}");
        foreach (var settled in rejected.OrderByDescending(settled => settled.HandledAt).Take(MaxListed))
            screen.Print($"  rejected {settled.Origin}: {settled.Rejection!.Reason}");
        if (rejected.Count > MaxListed)
            screen.Print($"  … and {rejected.Count - MaxListed} more");
        PrintEmbargoed(waiting);
        await latest.PrintAsync(cancellationToken);
    }

    private void PrintEmbargoed(List<Settlement> waiting)
    {
        if (waiting.Count == 0)
            return;
        screen.Print($"{"embargoed", -12} {waiting.Count, 8}");
        foreach (var settled in waiting.OrderBy(settled => settled.WaitsUntil).Take(MaxListed))
            screen.Print($"  {settled.Origin}: {OutcomeText.Of(settled)}");
        if (waiting.Count > MaxListed)
            screen.Print($"  … and {waiting.Count - MaxListed} more");
    }

    private async Task PrintWaitingAsync(Session session, CancellationToken cancellationToken)
    {
        var count = 0;
        BlobVersion? oldest = null;
        await foreach (var blob in session.Get<Backlog>().ReadAllAsync(cancellationToken))
        {
            count++;
            if (oldest is null || blob.LastModified < oldest.LastModified)
                oldest = blob;
        }

        screen.Print(
            $"{"unprocessed", -12} "
                + $"{count, 8}{(oldest is null ? "" : $"  oldest: {oldest.Name}, dropped {oldest.LastModified:u}")}"
        );
    }

    private async Task PrintPoisonedAsync(Session session, CancellationToken cancellationToken)
    {
        var all = await session.Get<Backlog>().ReadGivenUpAsync(cancellationToken).ToListAsync(cancellationToken);
        var (poisoned, lost) = (all.FindAll(blob => !blob.IsLost), all.FindAll(blob => blob.IsLost));
        PrintGivenUp("poisoned", poisoned, poisoned.Count > 0 ? "  newsmonitor replay processes them again" : "");
        if (lost.Count > 0)
            PrintGivenUp("lost", lost, "  failed too often, then deleted from the inbox; drop them again if they are wanted");
    }

    private void PrintGivenUp(string what, List<PoisonedBlob> blobs, string remedy)
    {
        screen.Print($"{what, -12} {blobs.Count, 8}{remedy}");
        foreach (var blob in blobs.OrderByDescending(one => one.Failure.At).Take(MaxListed))
            screen.Print($"  {blob.Name}: {blob.Failure.Error}");
        if (blobs.Count > MaxListed)
            screen.Print($"  … and {blobs.Count - MaxListed} more");
    }

    private async Task PrintFeedsAsync(Session session, CancellationToken cancellationToken)
    {
        var feeds = await session.Get<FeedStore>().AllAsync(cancellationToken);
        var failing = feeds.Where(feed => feed.IsFailing).OrderBy(feed => feed.FailingSince).ToList();
        screen.Print($"{"feeds", -12} {feeds.Count, 8}{(failing.Count > 0 ? $"  {failing.Count} failing" : "")}");
        foreach (var feed in failing.Take(MaxListed))
            screen.Print($"  {feed.Id} {feed.Name}: {FeedText.Of(feed)}");
        if (failing.Count > MaxListed)
            screen.Print($"  … and {failing.Count - MaxListed} more");
    }

    private async Task PrintMailboxAsync(Session session, CancellationToken cancellationToken)
    {
        var options = session.Get<MailboxOptions>();
        if (options.Host.Length == 0)
            return;
        var mailbox = await session.Get<MailboxStore>().FindAsync(cancellationToken);
        screen.Print($"{"mailbox", -12} {options.Folder} of {options.UserName} at {options.Host}: {MailboxText.Of(mailbox)}");
        if (mailbox is { TooLarge: > 0 and var count })
            screen.Print(
                $"  {count} {(count == 1 ? "message was" : "messages were")} left out: more than {options.MaxBytes:N0} bytes "
                    + "(NewsMonitor__Mailbox__MaxBytes), or the server does not return them"
            );
    }

    private async Task PrintDigestsAsync(Session session, CancellationToken cancellationToken)
    {
        var set = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        var now = session.Get<TimeProvider>().GetUtcNow();
        foreach (var subscription in set.All)
        {
            await PrintWindowsAsync(session.Get<WindowLedger>(), subscription, now, cancellationToken);
            var due = subscription.Schedule.NextDue(Instant.FromDateTimeOffset(now)).ToDateTimeOffset();
            screen.Print($"{(subscription.IsAlert ? "next check" : "next digest"), -12} {subscription.Id} at {due:u}");
        }
    }

    private async Task PrintWindowsAsync(
        WindowLedger windows,
        Subscription subscription,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var done in await windows.DoneAsync(subscription.Id, now - DigestsShown, cancellationToken))
        {
            var what = done.Skipped is { } why
                ? $"not sent: {Sentences.Of(why)}"
                : $"sent to {done.Sent}, failed for {done.Failed}, withheld from {done.Withheld}";
            screen.Print($"{"digest", -12} {subscription.Id} {done.Window.To:u}  {what}");
        }

        foreach (var open in await windows.OpenAsync(subscription.Id, cancellationToken))
            screen.Print($"{"digest", -12} {subscription.Id} {open.To:u}  in progress");
    }

    private async Task PrintRecipientsAsync(Session session, CancellationToken cancellationToken)
    {
        var standings = await session.Get<RecipientStore>().AllAsync(cancellationToken);
        var names = await RecipientNames.LoadAsync(session, cancellationToken);
        var everybody = names.Standings(standings).ToList();
        var suppressed = everybody.Count(one => one.Standing.Suppressions.Count > 0);
        var paused = everybody.Where(one => one.Standing.Refusals.IsPaused).ToList();
        var complained = everybody.Count(one => one.Standing.Suppressions.Any(stop => stop.By == SuppressedBy.Complaint));
        var spam = complained > 0 ? $" ({complained} called a mail spam)" : "";
        screen.Print($"{"recipients", -12} {suppressed} unsubscribed or suppressed{spam}, {paused.Count} paused");
        foreach (var (name, standing) in paused.Take(MaxListed))
            screen.Print($"  {name}: {StandingText.Of(standing)}");
    }
}
