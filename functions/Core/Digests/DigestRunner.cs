using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Email;
using NewsMonitor.Settings;

namespace NewsMonitor.Digests;

/// <summary>
/// Takes one digest through its windows: begin → build → archive → send → close. Each step is written down before the next begins and
/// does nothing where it was done, so a run may die anywhere, and several may go on at once.
/// </summary>
internal sealed class DigestRunner(
    IDigestSource source, DigestArchive archive, WindowLedger windows, SendLedger deliveries, DigestChannels channels, TimeProvider clock,
    ILogger logger)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly MailboxAddress _from = Mailbox.Parse(channels.Smtp.Options.From, [])!;
    private readonly MailboxAddress? _contact = Mailbox.Parse(channels.Smtp.Options.Contact, []);
    private bool _created;

    /// <summary>Begins the window that ends at <paramref name="to"/>, if none reaches that far, and finishes all that are open.</summary>
    public async Task<IReadOnlyList<DigestRun>> RunAsync(DigestDefinition definition, DateTimeOffset to, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        var last = await windows.LastAsync(definition.Id, cancellation);
        if (last is null || last.To < to)
            await windows.BeginAsync(definition.Id, DigestWindow.Of(definition.Schedule, last, to), last, cancellation);
        return await FinishAllAsync(definition, cancellation);
    }

    /// <summary>
    /// Begins a window only where it holds a story that was not told, or news of one that was, and fewer than so many were sent
    /// within the hour; where there were more, what came in waits for the next look. The first look only notes the time: nobody is alerted of the past.
    /// </summary>
    public async Task<IReadOnlyList<DigestRun>> RunAlertAsync(DigestDefinition alert, DateTimeOffset to, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        var last = await windows.LastAsync(alert.Id, cancellation);
        if (last is null)
            await windows.AdvanceAsync(alert.Id, null, to, cancellation);
        else if (last.To < to && await MayBeSentAsync(alert, to, cancellation))
            await BeginAlertAsync(alert, last, to, cancellation);
        return await FinishAllAsync(alert, cancellation);
    }

    public async Task<MimeMessage> PreviewAsync(
        DigestDefinition definition, DateTimeOffset at, MailboxAddress? recipient, CancellationToken cancellation)
    {
        var digest = await BuildAsync(definition, await WindowAsync(definition, at, cancellation), cancellation);
        var to = recipient ?? definition.Recipients.Mailboxes.FirstOrDefault(_from);
        return channels.Mailing(digest, DigestRenderer.Render(digest), _from).To(to);
    }

    public async Task<SendResult> SendTestAsync(
        DigestDefinition definition, DateTimeOffset at, MailboxAddress recipient, CancellationToken cancellation)
    {
        await using var sender = new EmailSender(channels.Smtp);
        return await sender.SendAsync(await PreviewAsync(definition, at, recipient, cancellation));
    }

    /// <summary>The window that ended then, where there was one; else the one that would.</summary>
    private async Task<DigestWindow> WindowAsync(DigestDefinition definition, DateTimeOffset at, CancellationToken cancellation)
    {
        var last = await windows.LastAsync(definition.Id, cancellation);
        if (last is null || last.To < at)
            return DigestWindow.Of(definition.Schedule, last, at);
        var done = await windows.DoneAsync(definition.Id, at, cancellation);
        return done.Select(one => one.Window).FirstOrDefault(window => window.To == at) ?? DigestWindow.Of(definition.Schedule, null, at);
    }

    private async Task<bool> MayBeSentAsync(DigestDefinition alert, DateTimeOffset to, CancellationToken cancellation)
    {
        var done = await windows.DoneAsync(alert.Id, to - Hour, cancellation);
        return done.Count(window => window.Window.To > to - Hour && window.Skipped is null) < alert.MaxPerHour;
    }

    private async Task BeginAlertAsync(DigestDefinition alert, LastWindow last, DateTimeOffset to, CancellationToken cancellation)
    {
        var window = DigestWindow.Of(alert.Schedule, last, to);
        if ((await BuildAsync(alert, window, cancellation)).HasNewStories)
            await windows.BeginAsync(alert.Id, window, last, cancellation);
        else
            await windows.AdvanceAsync(alert.Id, last, to, cancellation);
    }

    private async Task<IReadOnlyList<DigestRun>> FinishAllAsync(DigestDefinition definition, CancellationToken cancellation)
    {
        var runs = new List<DigestRun>();
        foreach (var window in await windows.OpenAsync(definition.Id, cancellation))
            runs.Add(await FinishAsync(definition, window, cancellation));
        return runs;
    }

    private async Task<DigestRun> FinishAsync(DigestDefinition definition, DigestWindow window, CancellationToken cancellation)
    {
        var archived = await archive.ReadAsync(definition.Id, window, cancellation) ?? await KeepAsync(definition, window, cancellation);
        var rendered = DigestRenderer.Render(archived.Digest);
        await archive.KeepAsync(archived.Digest, rendered, cancellation);
        var run = archived.Skipped is null
            ? await SendAsync(definition, archived, rendered, cancellation)
            : Run(archived.Digest, archived.Skipped);
        if (run.IsDone)
            await CompleteAsync(run, cancellation);
        logger.WindowHandled(
            definition.Id, window.Key, run.Articles, run.Sent, run.Failed, run.Withheld, run.Waiting, run.Skipped);
        return run;
    }

    private async Task<ArchivedDigest> KeepAsync(DigestDefinition definition, DigestWindow window, CancellationToken cancellation)
    {
        var digest = await BuildAsync(definition, window, cancellation);
        return await archive.KeepAsync(new ArchivedDigest(WhySkip(definition, digest), digest), cancellation);
    }

    private async Task<Digest> BuildAsync(DigestDefinition definition, DigestWindow window, CancellationToken cancellation) =>
        await DigestBuilder.BuildAsync(source, definition, window, cancellation) with { Contact = _contact?.Address ?? "" };

    private static string? WhySkip(DigestDefinition definition, Digest digest)
    {
        if (definition.WhenEmpty == EmptyDigest.Skip && !digest.HasNews)
            return definition.Covers == Coverage.Matches && digest.Counts.Received > 0 ? "nothing matched its watch-lists" : "nothing came in";
        return !definition.RecipientKeys.Any() ? "the settings name no recipients" : null;
    }

    private async Task<DigestRun> SendAsync(
        DigestDefinition definition, ArchivedDigest archived, RenderedDigest rendered, CancellationToken cancellation)
    {
        var digest = archived.Digest;
        var sending = new DigestSending(deliveries, channels, clock, logger);
        await sending.SendAsync(digest, rendered, definition.Recipients, _from, cancellation);
        await sending.SendAsync(archived, definition.Webhooks, cancellation);
        var known = await deliveries.DeliveriesAsync(digest.Id, digest.Window, cancellation);
        return Run(digest, null) with
        {
            Sent = sending.Sent,
            Failed = sending.Failed,
            Withheld = sending.Withheld,
            Waiting = definition.RecipientKeys.Count(key => known.GetValueOrDefault(key) is not { IsFinal: true }),
            Faults = sending.Faults,
        };
    }

    private async Task CompleteAsync(DigestRun run, CancellationToken cancellation)
    {
        // Counted anew: earlier runs and other machines had their part in it.
        var known = await deliveries.DeliveriesAsync(run.DigestId, run.Window, cancellation);
        await windows.CompleteAsync(run.DigestId, run.Window, DeliveryCounts.Of(known.Values), run.Skipped, cancellation);
    }

    private async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_created)
            return;
        await windows.EnsureCreatedAsync(cancellation);
        await archive.EnsureCreatedAsync(cancellation);
        await channels.Recipients.EnsureCreatedAsync(cancellation);
        _created = true;
    }

    private static DigestRun Run(Digest digest, string? skipped) => new(
        digest.Id, digest.Window, digest.Counts.Articles, 0, 0, 0, 0, skipped, [],
        DigestArchive.Name(digest.Id, digest.Window, "json"));
}
