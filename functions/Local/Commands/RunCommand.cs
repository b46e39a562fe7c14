using System.CommandLine;
using NewsMonitor.Core;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Clocks;
using NewsMonitor.Local.Dropping;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary><c>run</c>: does what the Functions app does, on this machine, until Ctrl+C.</summary>
internal sealed class RunCommand(Screen screen)
{
    private readonly Option<string?> _watch = new("--watch")
    {
        Description = "Also take articles from this folder",
        HelpName = "DIR",
    };

    private readonly Option<int> _port = PageOptions.Port();

    public Command Create()
    {
        var command = new Command(
            "run",
            "Process dropped articles, poll feeds and a mailbox, send digests, serve pages until Ctrl+C"
        )
        {
            _watch,
            _port,
        };
        var common = new CommonOptions(begins: true).AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    common.Read(parsed) with
                    {
                        MayJoin = false,
                    },
                    parsed.GetValue(_watch),
                    parsed.GetValue(_port),
                    cancellationToken
                )
        );
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string? watch, int port, CancellationToken cancellationToken)
    {
        if (watch is not null && !Directory.Exists(watch))
        {
            screen.Fail($"--watch {watch}: folder not found");
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        await using var pages = await session.ServeAsync(port, cancellationToken);
        await WelcomeAsync(session, options, watch, cancellationToken);
        screen.Print($"pages  {pages.Address}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts =
        [
            session.Get<TriggerLoop>().RunAsync(Seen, untilEmpty: false, stop.Token),
            new DigestClock(session, screen).RunAsync(stop.Token),
            new FeedClock(session, screen).RunAsync(stop.Token),
            new EmbargoClock(session, screen, Seen).RunAsync(stop.Token),
            new IndexClock(session, screen).RunAsync(stop.Token),
            new MailboxClock(session, screen).RunAsync(stop.Token),
            new BacklogClock(session, screen).RunAsync(stop.Token),
            watch is null ? Task.CompletedTask : Watched(watch, session).RunAsync(stop.Token),
        ];

        // If one part fails, the others stop, too, after finishing their work in progress.
        _ = Task.WhenAny(watch is null ? parts[..^1] : parts).ContinueWith(_ => stop.CancelAsync(), TaskScheduler.Default);
        await Task.WhenAll(parts);
        screen.Say("Stopped.");
        return ExitCode.Ok;
    }

    private WatchedFolder Watched(string folder, Session session) =>
        new(folder, session.Get<InboxStore>(), session.Data, session.Get<TimeProvider>(), screen);

    private async Task WelcomeAsync(Session session, SessionOptions options, string? watch, CancellationToken cancellationToken)
    {
        var inbox = session.Get<NewsMonitorOptions>().Storage.InboxContainer;
        screen.Say($"Running. Put articles into the container \"{inbox}\": newsmonitor drop " + $"PATH{options.DataOption}");
        if (watch is not null)
            screen.Say($"… or into the folder {Path.GetFullPath(watch)}");
        screen.Say(
            session.MailPage is { } page ? $"Read mail at {page}" : $"Mail is sent through {session.Get<EmailOptions>().Host}"
        );
        if (session.Connection is { } connection)
            screen.Print($"storage  {connection}");
        if (!await HasRecipientsAsync(session, cancellationToken))
        {
            screen.Say(
                "The digest has no recipients: set NewsMonitor__Digest__Recipients, or run newsmonitor subscriptions use FILE. "
                    + "Until then, digests are only archived."
            );
        }

        screen.Say("Press Ctrl+C to stop; work in progress is finished first.");
    }

    private static async Task<bool> HasRecipientsAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            var subscriptions = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
            return subscriptions.All.Any(subscription => subscription.Recipients.Count > 0);
        }
        catch (SubscriptionsException)
        {
            // Articles are processed anyway; the digest clock reports what is wrong.
            return true;
        }
    }

    private void Seen(string blob, ArticleOutcome? outcome)
    {
        if (outcome is not ArticleOutcome.AlreadyHandled)
            screen.Print($"{blob}: {OutcomeText.Of(outcome)}");
    }
}
