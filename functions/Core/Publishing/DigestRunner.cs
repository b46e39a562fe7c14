using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Takes one digest through its windows: begin → build → archive → send → close. Each step is written down before the next begins and
/// does nothing where it was done, so a run may die anywhere, and several may go on at once.
/// </summary>
internal sealed class DigestRunner(
    IDigestSource source,
    DigestArchive archive,
    WindowLedger windows,
    SendLedger deliveries,
    DigestChannels channels,
    TimeProvider clock,
    ILogger logger
)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly MailboxAddress _from = Mailbox.Parse(channels.Smtp.Options.From, [])!;
    private readonly MailboxAddress? _contact = Mailbox.Parse(channels.Smtp.Options.Contact, []);
    private bool _created;

    /// <summary>Begins the window that ends at <paramref name="to"/>, if none reaches that far, and finishes all that are open.</summary>
    public async Task<IReadOnlyList<DigestRun>> RunAsync(
        DigestDefinition definition,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        await EnsureCreatedAsync(cancellationToken);
        var last = await windows.LastAsync(definition.Id, cancellationToken);
        if (last is null || last.To < to)
            await windows.BeginAsync(definition.Id, DigestWindow.Of(definition.Schedule, last, to), last, cancellationToken);
        return await FinishAllAsync(definition, cancellationToken);
    }

    /// <summary>
    /// Begins a window only where it holds a story that was not told, or news of one that was, and fewer than so many were sent
    /// within the hour; where there were more, what came in waits for the next look. The first look only notes the time: nobody is alerted of the past.
    /// </summary>
    public async Task<IReadOnlyList<DigestRun>> RunAlertAsync(
        DigestDefinition alert,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        await EnsureCreatedAsync(cancellationToken);
        var last = await windows.LastAsync(alert.Id, cancellationToken);
        if (last is null)
            await windows.AdvanceAsync(alert.Id, null, to, cancellationToken);
        else if (last.To < to && await MayBeSentAsync(alert, to, cancellationToken))
            await BeginAlertAsync(alert, last, to, cancellationToken);
        return await FinishAllAsync(alert, cancellationToken);
    }

    public async Task<MimeMessage> PreviewAsync(
        DigestDefinition definition,
        DateTimeOffset at,
        MailboxAddress? recipient,
        CancellationToken cancellationToken
    )
    {
        var digest = await BuildAsync(definition, await WindowAsync(definition, at, cancellationToken), cancellationToken);
        var to = recipient ?? definition.Recipients.Mailboxes.FirstOrDefault(_from);
        return channels.Mailing(digest, DigestRenderer.Render(digest), _from).To(to);
    }

    public async Task<SendResult> SendTestAsync(
        DigestDefinition definition,
        DateTimeOffset at,
        MailboxAddress recipient,
        CancellationToken cancellationToken
    )
    {
        await using var sender = new EmailSender(channels.Smtp, clock);
        return await sender.SendAsync(await PreviewAsync(definition, at, recipient, cancellationToken));
    }

    /// <summary>The window that ended then, where there was one; else the one that would.</summary>
    private async Task<DigestWindow> WindowAsync(
        DigestDefinition definition,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var last = await windows.LastAsync(definition.Id, cancellationToken);
        if (last is null || last.To < at)
            return DigestWindow.Of(definition.Schedule, last, at);
        var done = await windows.DoneAsync(definition.Id, at, cancellationToken);
        return done.Select(one => one.Window).FirstOrDefault(window => window.To == at)
            ?? DigestWindow.Of(definition.Schedule, null, at);
    }

    private async Task<bool> MayBeSentAsync(DigestDefinition alert, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var done = await windows.DoneAsync(alert.Id, to - Hour, cancellationToken);
        return done.Count(window => window.Window.To > to - Hour && window.Skipped is null) < alert.MaxPerHour;
    }

    private async Task BeginAlertAsync(
        DigestDefinition alert,
        WindowHead last,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var window = DigestWindow.Of(alert.Schedule, last, to);
        if ((await BuildAsync(alert, window, cancellationToken)).HasNewStories)
            await windows.BeginAsync(alert.Id, window, last, cancellationToken);
        else
            await windows.AdvanceAsync(alert.Id, last, to, cancellationToken);
    }

    // A window that fails stays open and keeps no other from its readers: its fault is thrown after all have had their turn.
    private async Task<IReadOnlyList<DigestRun>> FinishAllAsync(DigestDefinition definition, CancellationToken cancellationToken)
    {
        var runs = new List<DigestRun>();
        var faults = new List<Exception>();
        foreach (var window in await windows.OpenAsync(definition.Id, cancellationToken))
        {
            try
            {
                runs.Add(await FinishAsync(definition, window, cancellationToken));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.WindowBroke(definition.Id, window.Key, fault);
                faults.Add(fault);
            }
        }

        Faults.Throw(faults);
        return runs;
    }

    private async Task<DigestRun> FinishAsync(
        DigestDefinition definition,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var archived =
            await archive.ReadAsync(definition.Id, window, cancellationToken)
            ?? await KeepAsync(definition, window, cancellationToken);
        var rendered = DigestRenderer.Render(archived.Digest);
        await archive.KeepAsync(archived.Digest, rendered, cancellationToken);
        var run = archived.Skipped is null
            ? await SendAsync(definition, archived, rendered, cancellationToken)
            : Run(archived.Digest, archived.Skipped);
        if (run.IsDone)
            await CompleteAsync(run, cancellationToken);
        logger.WindowHandled(
            definition.Id,
            window.Key,
            run.Articles,
            run.Sent,
            run.Failed,
            run.Withheld,
            run.Waiting,
            run.Skipped
        );
        return run;
    }

    private async Task<ArchivedDigest> KeepAsync(
        DigestDefinition definition,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var digest = await BuildAsync(definition, window, cancellationToken);
        return await archive.KeepAsync(new ArchivedDigest(WhySkip(definition, digest), digest), cancellationToken);
    }

    private async Task<Digest> BuildAsync(DigestDefinition definition, DigestWindow window, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.BuildDigest);
        return await DigestBuilder.BuildAsync(source, definition.Spec, window, cancellationToken) with
        {
            Contact = _contact?.Address ?? "",
        };
    }

    private static string? WhySkip(DigestDefinition definition, Digest digest)
    {
        if (definition.WhenEmpty == EmptyDigest.Skip && !digest.HasNews)
            return definition.Covers == Coverage.Matches && digest.Counts.Received > 0
                ? "nothing matched its watch-lists"
                : "nothing came in";
        return !definition.RecipientKeys.Any() ? "no recipients are configured" : null;
    }

    private async Task<DigestRun> SendAsync(
        DigestDefinition definition,
        ArchivedDigest archived,
        RenderedDigest rendered,
        CancellationToken cancellationToken
    )
    {
        var digest = archived.Digest;
        var sending = new DigestSending(deliveries, channels, clock, logger);
        await sending.SendAsync(digest, rendered, definition.Recipients, _from, cancellationToken);
        await sending.SendAsync(archived, definition.Webhooks, cancellationToken);
        var known = await deliveries.DeliveriesAsync(digest.Id, digest.Window, cancellationToken);
        return Run(digest, null) with
        {
            Sent = sending.Sent,
            Failed = sending.Failed,
            Withheld = sending.Withheld,
            Waiting = definition.RecipientKeys.Count(key => known.GetValueOrDefault(key) is not { IsFinal: true }),
            Faults = sending.Faults,
        };
    }

    private async Task CompleteAsync(DigestRun run, CancellationToken cancellationToken)
    {
        // Counted anew: earlier runs and other machines had their part in it.
        var known = await deliveries.DeliveriesAsync(run.DigestId, run.Window, cancellationToken);
        await windows.CompleteAsync(run.DigestId, run.Window, DeliveryCounts.Of(known.Values), run.Skipped, cancellationToken);
    }

    private async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        if (_created)
            return;
        await windows.EnsureCreatedAsync(cancellationToken);
        await archive.EnsureCreatedAsync(cancellationToken);
        await channels.Recipients.EnsureCreatedAsync(cancellationToken);
        _created = true;
    }

    private static DigestRun Run(Digest digest, string? skipped) =>
        new(
            digest.Id,
            digest.Window,
            digest.Counts.Articles,
            0,
            0,
            0,
            0,
            skipped,
            [],
            DigestArchive.Name(digest.Id, digest.Window, "json")
        );
}
