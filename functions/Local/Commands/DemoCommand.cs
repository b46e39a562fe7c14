using System.CommandLine;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Local.Dropping;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// <c>demo</c>: runs the whole path once, from dropped files to a mail, in its own folder, which is emptied first. Then it serves
/// pages of what it made, if it runs on a terminal.
/// </summary>
internal sealed class DemoCommand(Screen screen)
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");
    private static readonly string Data = SessionOptions.Demo.Data;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Your own articles: files and folders; without any, the samples",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _stay = new("--stay")
    {
        Description = "Serve the pages until Ctrl+C, also if standard output is not a terminal",
    };
    private readonly Option<bool> _exit = new("--exit") { Description = "End after the digest, without pages" };
    private readonly Option<int> _port = PageOptions.Port();

    public Command Create()
    {
        var command = new Command(
            "demo",
            "Process sample articles, or your own, send a digest to a local mailbox, and serve pages of them"
        )
        {
            _paths,
            _stay,
            _exit,
            _port,
        };
        command.SetAction(RunAsync);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_stay) && result.GetValue(_exit))
                result.AddError("--stay and --exit contradict each other");
        });
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var paths = parsed.GetValue(_paths)!;
        await using var session = await Session.OpenAsync(
            SessionOptions.Demo with
            {
                MayJoin = false,
                StartsEmpty = true,
            },
            screen,
            cancellationToken
        );
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
        if (parsed.GetValue(_stay) || (!screen.IsOutputPiped && !parsed.GetValue(_exit)))
            await StayAsync(session, parsed.GetValue(_port), cancellationToken);
        return runs.All(run => run.IsDone && run.Failed == 0) ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task StayAsync(Session session, int port, CancellationToken cancellationToken)
    {
        await using var pages = await session.ServeAsync(port, cancellationToken);
        screen.Print("");
        screen.Print($"pages  {pages.Address}");
        screen.Say("Press Ctrl+C to stop.");
        await Task.Delay(Timeout.InfiniteTimeSpan, session.Get<TimeProvider>(), cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<int> DropAsync(Session session, string[] paths, CancellationToken cancellationToken)
    {
        var drop = new FileDrop(session.Get<InboxStore>(), session.Data, Skip);
        var dropped = 0;
        foreach (var (file, name) in DropPlan.Of(paths, Skip))
        {
            if (await drop.TryAsync(file, name, cancellationToken))
                dropped++;
        }

        screen.Say($"Dropped {Plural.Of(dropped, "file")} into the inbox.");
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
