using System.CommandLine;
using System.Globalization;
using NewsMonitor.Digests;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>digest</c>: sends what is due, or shows what would be sent.</summary>
internal sealed class DigestCommand(Screen screen)
{
    private readonly Option<bool> _preview = new("--preview") { Description = "Write the exact message as an .eml file; send and note nothing" };
    private readonly Option<DateTimeOffset?> _at = new("--at")
    {
        Description = "As if the digest were due at this time, such as 2026-11-23T08:00Z; without it, the one that is due (with --preview: now)",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
            result.AddError($"--at must be a time such as 2026-11-23T08:00Z; it is \"{result.Tokens[0].Value}\"");
            return null;
        },
    };

    private readonly Option<string> _out = new("--out") { Description = "Where --preview writes", DefaultValueFactory = _ => "digest.eml", HelpName = "FILE" };

    public Command Create()
    {
        var command = new Command("digest", "Send the digest that is due, or preview it") { _preview, _at, _out };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(_preview)
            ? PreviewAsync(common.Read(parsed), parsed.GetValue(_at), parsed.GetValue(_out)!, cancellation)
            : SendAsync(common.Read(parsed), parsed.GetValue(_at), cancellation));
        return command;
    }

    private async Task<int> SendAsync(SessionOptions options, DateTimeOffset? at, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellation);
        if (at > session.Get<TimeProvider>().GetUtcNow())
        {
            screen.Fail("--at must not lie ahead: what comes in until then would be in no digest. With --preview it may.");
            return ExitCode.Usage;
        }

        var job = session.Get<DigestJob>();
        var runs = at is null ? await job.RunDueAsync(cancellation) : await job.RunAsync(at.Value, cancellation);
        foreach (var run in runs)
            screen.Print(DigestText.Of(run));
        if (runs.Count == 0)
            screen.Print(at is null ? $"Nothing is due; the next digest is due at {job.NextDue:u}" : $"A digest up to {at:u} was made before");
        return runs.All(run => run.IsDone && run.Failed == 0) ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task<int> PreviewAsync(SessionOptions options, DateTimeOffset? at, string file, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellation);
        var message = await session.Get<DigestJob>().PreviewAsync(at ?? session.Get<TimeProvider>().GetUtcNow(), cancellation);
        await message.WriteToAsync(file, cancellation);
        screen.Print(Path.GetFullPath(file));
        screen.Say(message.Subject ?? "");
        return ExitCode.Ok;
    }
}
