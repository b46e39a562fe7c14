using System.CommandLine;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// <c>demo</c>: runs the whole path once, from dropped files to a mail, in its own folder, which is emptied first.
/// </summary>
internal sealed class DemoCommand(Screen screen)
{
    private const string Recipient = "analyst@newsroom.example";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");
    private static readonly string Data = Path.Combine(SessionOptions.DefaultData, "demo");
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Your own articles: files and folders; without any, the samples",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Command Create()
    {
        var command = new Command("demo", "Process sample articles, or your own, and send a digest to a local mailbox")
        {
            _paths,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(_paths)!, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
        await using var session = await OpenAsync(cancellationToken);
        var dropped = await DropAsync(session, paths.Length > 0 ? paths : [Samples], cancellationToken);
        if (dropped == 0)
        {
            screen.Fail("There are no articles to drop.");
            return ExitCode.SomeFailed;
        }

        await HandleAsync(session, dropped, cancellationToken);
        var runs = await session
            .Get<DigestJob>()
            .RunAsync(session.Get<TimeProvider>().GetUtcNow(), cancellationToken: cancellationToken);
        await new DemoReport(session, screen).PrintAsync(runs, Data, cancellationToken);
        return runs.All(run => run.IsDone && run.Failed == 0) ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    // Everything stays on this machine, whatever the settings are: a demonstration must not send mail to real recipients.
    private Task<Session> OpenAsync(CancellationToken cancellationToken)
    {
        var options = new SessionOptions
        {
            Data = Data,
            MayJoin = false,
            Overrides = new Dictionary<string, string?>
            {
                ["NewsMonitor:Digest:Recipients"] = Recipient,
                ["NewsMonitor:Email:Security"] = "None",
            },
        };
        return Session.OpenLocalAsync(options, screen, cancellationToken);
    }

    private async Task<int> DropAsync(Session session, string[] paths, CancellationToken cancellationToken)
    {
        var drop = new FileDrop(session.Get<InboxStore>(), Skip);
        var dropped = 0;
        foreach (var (file, name) in DropPlan.Of(paths, Skip))
        {
            if (await drop.TryAsync(file, name, cancellationToken))
                dropped++;
        }

        screen.Say($"Dropped {dropped} files into the inbox.");
        return dropped;

        void Skip(string path, string why) => screen.Say($"skipped {path}: {why}");
    }

    private async Task HandleAsync(Session session, int dropped, CancellationToken cancellationToken)
    {
        var handled = 0;
        await session.Get<TriggerLoop>().RunAsync(Seen, untilEmpty: true, cancellationToken);

        void Seen(string blob, ArticleOutcome? outcome) =>
            screen.Say($"[{Interlocked.Increment(ref handled), 3}/{dropped}] {blob}: {OutcomeText.Of(outcome)}");
    }
}
