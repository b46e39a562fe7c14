using System.CommandLine;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary><c>replay</c>: processes poisoned or chosen blobs again.</summary>
internal sealed class ReplayCommand(Screen screen)
{
    private readonly Argument<string[]> _blobs = new("BLOB")
    {
        Description = "Names of blobs in the inbox; without any, all poisoned blobs",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Command Create()
    {
        var command = new Command("replay", "Process poisoned or chosen blobs again") { _blobs };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(common.Read(parsed), parsed.GetValue(_blobs)!, cancellationToken)
        );
        return command;
    }

    private static string SetAside(int count, string queue) =>
        count == 1
            ? $"1 message that names no blob was moved to the queue {queue}"
            : $"{count} messages that name no blob were moved to the queue {queue}";

    private async Task<int> RunAsync(SessionOptions options, string[] blobs, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var replay = session.Get<Replay>();
        var (handled, failed, left, aside) = (0, 0, 0, 0);
        if (blobs.Length == 0)
        {
            await using var pass = session.Get<PoisonQueue>().Begin();
            await foreach (var tried in replay.PoisonedAsync(pass, static () => false, cancellationToken))
                Count(tried, tried.Fault is null);
            (left, aside) = (await pass.CountAsync(cancellationToken), pass.SetAside);
        }

        // A poisoned blob that no longer exists was deleted on purpose, but a blob named by the operator should exist.
        foreach (var blob in blobs)
        {
            var tried = await replay.RunAsync(blob, cancellationToken);
            Count(tried, tried.Outcome is not (null or ArticleOutcome.Gone));
        }

        screen.Print($"{handled} processed, {failed} failed");
        if (left > 0)
            screen.Print($"{left} still on the list; a blob that failed is tried again after five minutes at the earliest");
        if (aside > 0)
            screen.Print(SetAside(aside, session.Get<StorageAccount>().PoisonAside.Name));
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        void Count(TriedBlob tried, bool isHandled)
        {
            _ = isHandled ? handled++ : failed++;
            if (!isHandled && tried.Outcome is ArticleOutcome.Gone)
                screen.Fail($"There is no blob {tried.Blob} in the inbox; newsmonitor status shows some");
            else if (tried.Fault is null)
                screen.Say($"{tried.Blob}: {OutcomeText.Of(tried.Outcome)}");
            else
                screen.Fail($"{tried.Blob}: {tried.Reason}");
        }
    }
}
