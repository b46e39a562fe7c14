using System.CommandLine;
using System.Globalization;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>digest</c>: sends what is due, or shows what would be sent.</summary>
internal sealed class DigestCommand(Screen screen)
{
    private readonly Option<bool> _preview = new("--preview")
    {
        Description = "Write the exact message as an .eml file; send and note nothing",
    };
    private readonly Option<DateTimeOffset?> _at = new("--at")
    {
        Description =
            "As if the digest were due at this time, such as 2026-11-23T08:00Z; without it, the one that is due (with --preview: now)",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (
                DateTimeOffset.TryParse(
                    result.Tokens[0].Value,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var time
                )
            )
                return time;
            result.AddError($"--at must be a time such as 2026-11-23T08:00Z; it is \"{result.Tokens[0].Value}\"");
            return null;
        },
    };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "Only this digest or alert; without it, every digest",
        HelpName = "ID",
    };

    private readonly Option<MailboxAddress?> _to = new("--to")
    {
        Description = "Send the very mail to this address alone, as a test; note nothing",
        HelpName = "ADDRESS",
        CustomParser = result =>
        {
            List<string> faults = [];
            var mailbox = Mailbox.Parse(result.Tokens[0].Value, faults);
            foreach (var fault in faults)
                result.AddError($"--to {fault}");
            return mailbox;
        },
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Where --preview writes",
        DefaultValueFactory = _ => "digest.eml",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command("digest", "Send the digests that are due, or preview or test one")
        {
            _preview,
            _to,
            _id,
            _at,
            _out,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var id = parsed.GetValue(_id);
        if (id is not null && (await session.Get<SubscriptionStore>().LoadAsync(cancellationToken)).Find(id) is null)
        {
            screen.Fail($"--id {id}: there is no such digest or alert; newsmonitor digests list names them");
            return ExitCode.Usage;
        }

        var at = parsed.GetValue(_at);
        if (parsed.GetValue(_to) is { } recipient)
            return await TestAsync(session, recipient, at, id, cancellationToken);
        return parsed.GetValue(_preview)
            ? await PreviewAsync(session, at, id, parsed.GetValue(_out)!, cancellationToken)
            : await SendAsync(session, at, id, cancellationToken);
    }

    private async Task<int> SendAsync(Session session, DateTimeOffset? at, string? id, CancellationToken cancellationToken)
    {
        if (at > Now(session))
        {
            screen.Fail("--at must not lie ahead: what comes in until then would be in no digest. With --preview it may.");
            return ExitCode.Usage;
        }

        if (id is not null && at is null)
        {
            screen.Fail("--id needs --at, --preview or --to: what is due is sent for all digests");
            return ExitCode.Usage;
        }

        var job = session.Get<DigestJob>();
        var runs = at is null ? await job.RunDueAsync(cancellationToken) : await job.RunAsync(at.Value, id, cancellationToken);
        foreach (var run in runs)
            screen.Print(DigestText.Of(run));
        if (runs.Count == 0)
            screen.Print(
                at is null
                    ? "Nothing is due; newsmonitor digests list says when what is"
                    : $"A digest up to {at:u} was made before"
            );
        return runs.All(run => run.IsDone && run.Failed == 0) ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task<int> PreviewAsync(
        Session session,
        DateTimeOffset? at,
        string? id,
        string file,
        CancellationToken cancellationToken
    )
    {
        var message = await session.Get<DigestJob>().PreviewAsync(at ?? Now(session), id, cancellationToken);
        await message.WriteToAsync(file, cancellationToken);
        screen.Print(Path.GetFullPath(file));
        screen.Say(message.Subject ?? "");
        return ExitCode.Ok;
    }

    private async Task<int> TestAsync(
        Session session,
        MailboxAddress recipient,
        DateTimeOffset? at,
        string? id,
        CancellationToken cancellationToken
    )
    {
        var result = await session.Get<DigestJob>().SendTestAsync(recipient, at ?? Now(session), id, cancellationToken);
        switch (result)
        {
            case SendResult.Accepted:
                screen.Print($"Sent to {recipient.Address}");
                return ExitCode.Ok;
            case SendResult.Refused refused:
                screen.Fail($"Not sent: {refused.Reason}");
                return ExitCode.SomeFailed;
            case SendResult.Deferred deferred:
                screen.Fail($"Not sent: {deferred.Reason}");
                return ExitCode.SomeFailed;
            default:
                throw new InvalidOperationException($"Unknown result {result}.");
        }
    }

    private static DateTimeOffset Now(Session session) => session.Get<TimeProvider>().GetUtcNow();
}
