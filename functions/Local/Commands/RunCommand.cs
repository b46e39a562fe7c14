using System.CommandLine;
using NewsMonitor.Core;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary><c>run</c>: what the Functions app does, on this machine, until Ctrl+C.</summary>
internal sealed class RunCommand(Screen screen)
{
    private readonly Option<string?> _watch = new("--watch")
    {
        Description = "Take articles from this folder, too",
        HelpName = "DIR",
    };

    public Command Create()
    {
        var command = new Command("run", "Handle what is dropped and send digests, until Ctrl+C") { _watch };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(common.Read(parsed) with { MayJoin = false }, parsed.GetValue(_watch), cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string? watch, CancellationToken cancellationToken)
    {
        if (watch is not null && !Directory.Exists(watch))
        {
            screen.Fail($"--watch {watch}: there is no such folder");
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        await WelcomeAsync(session, options, watch, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts =
        [
            session.Get<TriggerLoop>().RunAsync(Seen, untilEmpty: false, stop.Token),
            new DigestClock(session, screen).RunAsync(stop.Token),
            watch is null ? Task.CompletedTask : new WatchedFolder(watch, session, screen).RunAsync(stop.Token),
        ];

        // A part that fails for good takes the others along, after they have finished what they hold.
        _ = Task.WhenAny(parts.Where(part => !part.IsCompleted)).ContinueWith(_ => stop.CancelAsync(), TaskScheduler.Default);
        await Task.WhenAll(parts);
        screen.Say("Stopped.");
        return ExitCode.Ok;
    }

    private async Task WelcomeAsync(Session session, SessionOptions options, string? watch, CancellationToken cancellationToken)
    {
        var inbox = session.Get<NewsMonitorOptions>().Storage.InboxContainer;
        screen.Say(
            $"Running. Articles go into the container \"{inbox}\": newsmonitor drop PATH{(options.Data == SessionOptions.DefaultData ? "" : $" --data {options.Data}")}"
        );
        if (watch is not null)
            screen.Say($"… or into the folder {Path.GetFullPath(watch)}");
        screen.Say(
            session.MailPage is { } page ? $"Mail is read at {page}" : $"Mail leaves by {session.Get<EmailOptions>().Host}"
        );
        var subscriptions = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        if (subscriptions.All.All(subscription => subscription.Recipients.Count == 0))
        {
            screen.Say(
                "The digest has no recipients: set NewsMonitor__Digest__Recipients, or run newsmonitor subscriptions use FILE. "
                    + "Until then, it is only kept in the archive."
            );
        }

        screen.Say("Ctrl+C stops; what is in hand is finished first.");
    }

    private void Seen(string blob, ArticleOutcome? outcome)
    {
        if (outcome is not ArticleOutcome.AlreadyHandled)
            screen.Print($"{blob}: {OutcomeText.Of(outcome)}");
    }
}
