using System.CommandLine;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Dropping;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>drop</c>: puts files into the inbox, where a running service processes them.</summary>
internal sealed class DropCommand(Screen screen)
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders; - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _name = new("--name")
    {
        Description = "The name of standard input in the inbox, where it replaces what has that name; without it, a new one",
        HelpName = "NAME",
    };

    public Command Create()
    {
        var command = new Command("drop", "Put articles into the inbox") { _paths, _name };
        var common = new CommonOptions(begins: true).AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(common.Read(parsed), parsed.GetValue(_paths)!, parsed.GetValue(_name), cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string[] paths, string? name, CancellationToken cancellationToken)
    {
        if (name is not null && !InboxStore.CanDrop(name))
        {
            screen.Fail(
                $"--name: \"{name}\" is not a valid blob name; use at most 1,024 characters, without control characters, and without . or .. between slashes"
            );
            return ExitCode.Usage;
        }

        if (name is not null && !paths.Contains("-"))
        {
            screen.Fail("--name names what comes from standard input, so it needs the path -; files keep their own names");
            return ExitCode.Usage;
        }

        if (options.Data == SessionOptions.DefaultData && Session.UsesFolder(options) && !new DataFolder(options.Data).IsUsed)
        {
            screen.Fail(
                $"There is no {options.Data} here or above, so nothing would process the files: start newsmonitor run here, or name "
                    + "the folder that it runs on with --data"
            );
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var inbox = session.Get<InboxStore>();
        var (dropped, skipped) = (0, 0);
        if (paths.Contains("-"))
        {
            name ??= $"stdin-{session.Get<TimeProvider>().GetUtcNow():yyyyMMdd'T'HHmmssfff}.txt";
            await inbox.DropAsync(name, screen.Input, null, cancellationToken);
            screen.Say(name);
            dropped++;
        }

        var drop = new FileDrop(inbox, session.Data, Skip);
        var files = DropPlan.Of(paths.Where(path => path != "-"), Skip).ToList();
        for (var at = 0; at < files.Count; at++)
        {
            if (!await drop.TryAsync(files[at].File, files[at].BlobName, cancellationToken))
                continue;
            dropped++;
            screen.Say($"[{at + 1}/{files.Count}] {files[at].BlobName}");
        }

        screen.Print($"{dropped} dropped, {skipped} skipped");
        if (session.IsAlone)
            screen.Say($"Nothing runs on {options.Data}. To process them: newsmonitor run{options.DataOption}");
        return skipped == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        void Skip(string path, string why)
        {
            skipped++;
            screen.Say($"skipped {path}: {why}");
        }
    }
}
