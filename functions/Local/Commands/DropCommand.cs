using System.CommandLine;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Storage;

namespace NewsMonitor.Local.Commands;

/// <summary><c>drop</c>: puts files into the inbox, where a runner takes them up.</summary>
internal sealed class DropCommand(Screen screen)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders; - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _name = new("--name") { Description = "What standard input is called in the inbox", DefaultValueFactory = _ => "stdin.txt", HelpName = "NAME" };

    public Command Create()
    {
        var command = new Command("drop", "Put articles into the inbox") { _paths, _name };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(common.Read(parsed), parsed.GetValue(_paths)!, parsed.GetValue(_name)!, cancellation));
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string[] paths, string stdinName, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellation);
        var drop = new Drop(session.Get<StorageAccount>());
        var (dropped, skipped) = (0, 0);
        if (paths.Contains("-"))
        {
            await drop.UploadAsync(screen.Input, stdinName, cancellation);
            dropped++;
        }

        foreach (var (file, name) in Drop.Plan(paths.Where(path => path != "-"), Skip))
        {
            await using var content = File.OpenRead(file);
            await drop.UploadAsync(content, name, cancellation);
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
