using System.CommandLine;
using Azure;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary><c>replay</c>: handles poisoned or chosen blobs again, here and now.</summary>
internal sealed class ReplayCommand(Screen screen)
{
    private readonly Argument<string[]> _blobs = new("BLOB")
    {
        Description = "Names of blobs in the inbox; none means every poisoned one",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Command Create()
    {
        var command = new Command("replay", "Handle poisoned or chosen blobs again") { _blobs };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(common.Read(parsed), parsed.GetValue(_blobs)!, cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string[] blobs, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var (handled, failed) = (0, 0);
        if (blobs.Length == 0)
        {
            await session
                .Get<PoisonQueue>()
                .DrainAsync(
                    async blob => Counted(await TryAsync(session, blob, cancellationToken) is not null),
                    cancellationToken
                );
        }

        foreach (var blob in blobs)
        {
            await session.Get<ReceiptStore>().ForgetAsync(blob, cancellationToken);
            Counted(await TryAsync(session, blob, cancellationToken) is not (null or ArticleOutcome.Gone));
        }

        screen.Print($"{handled} handled, {failed} failed");
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        bool Counted(bool done)
        {
            _ = done ? handled++ : failed++;
            return done;
        }
    }

    // Null where it failed again. One that is gone was deleted by whoever gave it up; but whoever names one means one that is there.
    private async Task<ArticleOutcome?> TryAsync(Session session, string blob, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await session.Get<ArticlePipeline>().RunAsync(blob, cancellationToken);
            screen.Say($"{blob}: {OutcomeText.Of(outcome)}");
            return outcome;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            screen.Fail($"{blob}: {fault.Message.Split('\n', 2)[0]}");
            return null;
        }
    }
}
