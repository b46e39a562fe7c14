using System.CommandLine;
using NewsMonitor.Core.Ingestion;
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
    private readonly Option<string> _name = new("--name")
    {
        Description = "The name of standard input in the inbox",
        DefaultValueFactory = _ => "stdin.txt",
        HelpName = "NAME",
    };

    public Command Create()
    {
        var command = new Command("drop", "Put articles into the inbox") { _paths, _name };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(common.Read(parsed), parsed.GetValue(_paths)!, parsed.GetValue(_name)!, cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(
        SessionOptions options,
        string[] paths,
        string stdinName,
        CancellationToken cancellationToken
    )
    {
        if (!InboxStore.CanDrop(stdinName))
        {
            screen.Fail(
                $"--name: \"{stdinName}\" is not a valid blob name; use at most 1,024 characters, without control characters, and without . or .. between slashes"
            );
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var inbox = session.Get<InboxStore>();
        var (dropped, skipped) = (0, 0);
        if (paths.Contains("-"))
        {
            await inbox.DropAsync(stdinName, screen.Input, null, cancellationToken);
            dropped++;
        }

        var drop = new FileDrop(inbox, Skip);
        foreach (var (file, name) in DropPlan.Of(paths.Where(path => path != "-"), Skip))
        {
            if (!await drop.TryAsync(file, name, cancellationToken))
                continue;
            dropped++;
            screen.Say($"dropped {name}");
        }

        screen.Print($"{dropped} dropped, {skipped} skipped");
        return skipped == 0 ? ExitCode.Ok : ExitCode.SomeFailed;

        void Skip(string path, string why)
        {
            skipped++;
            screen.Say($"skipped {path}: {why}");
        }
    }
}
