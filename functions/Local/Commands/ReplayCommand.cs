using System.CommandLine;
using Azure;
using NewsMonitor.Articles;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;

namespace NewsMonitor.Local.Commands;

/// <summary><c>replay</c>: handles poisoned or chosen blobs again, here and now.</summary>
internal sealed class ReplayCommand(Screen screen)
{
    private readonly Argument<string[]> _blobs = new("BLOB") { Description = "Names of blobs in the inbox; none means every poisoned one", Arity = ArgumentArity.ZeroOrMore };

    public Command Create()
    {
        var command = new Command("replay", "Handle poisoned or chosen blobs again") { _blobs };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(common.Read(parsed), parsed.GetValue(_blobs)!, cancellation));
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string[] blobs, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellation);
        var (handled, failed) = (0, 0);
        if (blobs.Length == 0)
            await session.Get<PoisonQueue>().DrainAsync(AgainAsync, cancellation);
        foreach (var blob in blobs)
        {
            await session.Get<ReceiptStore>().ForgetAsync(blob, cancellation);
            await AgainAsync(blob);
        }

        screen.Print($"{handled} handled, {failed} failed");
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        async Task<bool> AgainAsync(string blob)
        {
            var done = await TryAsync(session.Get<ArticlePipeline>(), blob, cancellation);
            _ = done ? handled++ : failed++;
            return done;
        }
    }

    private async Task<bool> TryAsync(ArticlePipeline pipeline, string blob, CancellationToken cancellation)
    {
        try
        {
            var outcome = await pipeline.RunAsync(blob, cancellation);
            screen.Say($"{blob}: {OutcomeText.Of(outcome)}");
            return outcome is not ArticleOutcome.Gone;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            screen.Fail($"{blob}: {fault.Message.Split('\n', 2)[0]}");
            return false;
        }
    }
}
