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

/// <summary><c>digest</c>: sends the digests that are due, or shows or tests one.</summary>
internal sealed class DigestCommand(Screen screen)
{
    // Schedules, trends and repeats look back and ahead from the time of a digest.
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    // The ends of lines that mail has (RFC 5322), as it is sent.
    private static readonly FormatOptions OnTheWire = new() { NewLineFormat = NewLineFormat.Dos };
    private readonly Option<bool> _preview = new("--preview")
    {
        Description = "Write the exact message to an .eml file; nothing is sent or stored",
    };
    private readonly Option<DateTimeOffset?> _at = new("--at")
    {
        Description =
            "Treat the digest as due at this time, for example 2026-11-23T08:00Z or 2026-11-23T09:00+01:00 (UTC if it has no "
            + "offset); without it, the last due time (with --preview or --to: now, or, if "
            + "nothing came in since the last digest, the end of that)",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (
                DateTimeOffset.TryParse(
                    result.Tokens[0].Value,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var time
                ) && time.UtcDateTime.Year is >= FirstYear and <= LastYear
            )
                return time;
            result.AddError(
                $"--at must be a time from {FirstYear} to {LastYear}, such as 2026-11-23T08:00Z; it is "
                    + $"\"{result.Tokens[0].Value}\""
            );
            return null;
        },
    };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "Only this digest or alert; without it, all digests",
        HelpName = "ID",
    };

    private readonly Option<MailRecipient?> _to = new("--to")
    {
        Description = "Send the exact mail to this address only, as a test; nothing is stored",
        HelpName = "ADDRESS",
        CustomParser = result =>
        {
            List<string> faults = [];
            var mailbox = Mailbox.Parse(result.Tokens[0].Value, faults);
            foreach (var fault in faults)
                result.AddError($"--to {fault}");
            return mailbox is null ? null : new MailRecipient(mailbox);
        },
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The file that --preview writes",
        DefaultValueFactory = _ => "digest.eml",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command("digest", "Send the digests that are due; or preview or test one")
        {
            _preview,
            _to,
            _id,
            _at,
            _out,
        };
        command.Validators.Add(result =>
        {
            var isPreview = result.GetValue(_preview);
            if (isPreview && result.GetResult(_to) is not null)
                result.AddError("--preview writes a file and --to sends a mail: give one of them");
            if (!isPreview && result.GetResult(_out) is { Implicit: false })
                result.AddError("--out needs --preview; without it, digests are sent");
        });
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var id = parsed.GetValue(_id);
        if (id is not null && await UnknownIdAsync(session, id, cancellationToken) is { } fault)
        {
            screen.Fail($"--id: {fault}");
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
            screen.Fail(
                "--at must not be in the future: articles that arrive before then would not be in any digest. "
                    + "With --preview, it may be in the future."
            );
            return ExitCode.Usage;
        }

        if (id is not null && at is null)
        {
            screen.Fail("--id needs --at, --preview or --to: digests that are due are all sent");
            return ExitCode.Usage;
        }

        var job = session.Get<DigestJob>();
        var runs = at is null ? await job.RunDueAsync(cancellationToken) : await job.RunAsync(at.Value, id, cancellationToken);
        foreach (var run in runs)
            screen.Print(DigestText.Of(run));
        if (runs.Count == 0)
            screen.Print(
                at is null
                    ? "No digest is due; newsmonitor subscriptions list shows when each one is"
                    : $"No digest begins before {at:u}, or there is already one up to then"
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
        var time = at ?? await LatestAsync(session, id, cancellationToken);
        var message = await session.Get<DigestJob>().PreviewAsync(time, id, cancellationToken);
        await message.WriteToAsync(OnTheWire, file, cancellationToken);
        screen.Print(Path.GetFullPath(file));
        screen.Say(message.Subject ?? "");
        return ExitCode.Ok;
    }

    private async Task<int> TestAsync(
        Session session,
        MailRecipient recipient,
        DateTimeOffset? at,
        string? id,
        CancellationToken cancellationToken
    )
    {
        var time = at ?? await LatestAsync(session, id, cancellationToken);
        var result = await session.Get<DigestJob>().SendTestAsync(recipient, time, id, cancellationToken);
        switch (result)
        {
            case SendResult.Accepted:
                screen.Print($"Sent to {recipient.Name}");
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

    // Who looks at a digest after it was sent wants to see one with something in it.
    private async Task<DateTimeOffset> LatestAsync(Session session, string? id, CancellationToken cancellationToken)
    {
        var now = Now(session);
        var latest = await session.Get<DigestJob>().LatestPreviewAsync(now, id, cancellationToken);
        if (latest < now)
            screen.Say($"Nothing came in since {latest:u}; this is the digest up to then. With --at, choose another time.");
        return latest;
    }

    private static async Task<string?> UnknownIdAsync(Session session, string id, CancellationToken cancellationToken)
    {
        var set = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        return set.Find(id) is null ? set.Unknown(id) : null;
    }

    private static DateTimeOffset Now(Session session) => session.Get<TimeProvider>().GetUtcNow();
}
