using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Email;
using NewsMonitor.Settings;
using NodaTime;

namespace NewsMonitor.Digests;

/// <summary>
/// Sends what is due: begin the window → build → archive → send → close the window. Each step is written down before the next begins and
/// does nothing where it was done, so a run may die anywhere, and several may go on at once.
/// </summary>
public sealed class DigestJob
{
    private readonly IDigestSource _source;
    private readonly DigestArchive _archive;
    private readonly WindowLedger _windows;
    private readonly SendLedger _deliveries;
    private readonly DigestDefinition _definition;
    private readonly EmailOptions _email;
    private readonly MailboxAddress _from;
    private readonly TimeProvider _clock;
    private readonly ILogger<DigestJob> _logger;
    private bool _created;

    /// <exception cref="SettingsException">The settings of the digest or the mail are wrong.</exception>
    public DigestJob(
        IDigestSource source, DigestArchive archive, WindowLedger windows, SendLedger deliveries, DigestOptions digest, EmailOptions email,
        TimeProvider clock, ILogger<DigestJob> logger)
    {
        var faults = DigestDefinition.Faults(digest, email);
        if (faults.Count > 0)
            throw new SettingsException(faults);
        (_source, _archive, _windows, _deliveries, _email, _clock, _logger) = (source, archive, windows, deliveries, email, clock, logger);
        _definition = DigestDefinition.From(digest);
        _from = Mailbox.Parse(email.From, [])!;
    }

    /// <summary>When the next digest is due, for whoever waits for it; it is sent <see cref="DigestWindow.Settle"/> later.</summary>
    public DateTimeOffset NextDue => _definition.Schedule.NextDue(Instant.FromDateTimeOffset(_clock.GetUtcNow())).ToDateTimeOffset();

    /// <summary>Sends the digest that is due, if one is, and what earlier ones still owe.</summary>
    /// <returns>One result for each window that was not done.</returns>
    public Task<IReadOnlyList<DigestRun>> RunDueAsync(CancellationToken cancellation = default)
    {
        var settled = _clock.GetUtcNow() - DigestWindow.Settle;
        return RunAsync(_definition.Schedule.LatestDue(Instant.FromDateTimeOffset(settled)).ToDateTimeOffset(), cancellation);
    }

    /// <summary>
    /// Sends a digest of everything up to <paramref name="to"/>, as if it were due then, and what earlier ones still owe. The caller
    /// vouches that no article stamped before that is still being written. Where a window reaches that far already, none is begun.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is in the future: what comes in until then would be in no digest.</exception>
    public async Task<IReadOnlyList<DigestRun>> RunAsync(DateTimeOffset to, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, _clock.GetUtcNow());
        await EnsureCreatedAsync(cancellation);
        var last = await _windows.LastAsync(_definition.Id, cancellation);
        if (last is null || last.To < to)
            await _windows.BeginAsync(_definition.Id, DigestWindow.After(last?.To, to), last, cancellation);
        var runs = new List<DigestRun>();
        foreach (var window in await _windows.OpenAsync(_definition.Id, cancellation))
            runs.Add(await FinishAsync(window, cancellation));
        return runs;
    }

    /// <summary>
    /// The mail each recipient would get if a digest were due at <paramref name="at"/>: nothing is sent or written. Where the settings name
    /// no recipient, the mail is one to the sender.
    /// </summary>
    public async Task<MimeMessage> PreviewAsync(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var last = await _windows.LastAsync(_definition.Id, cancellation);
        var window = DigestWindow.After(last is { } && last.To < at ? last.To : null, at);
        var digest = await DigestBuilder.BuildAsync(_source, _definition, window, cancellation: cancellation);
        return DigestMessage.For(digest, DigestRenderer.Render(digest), _from, _definition.Recipients.Mailboxes.FirstOrDefault(_from));
    }

    private async Task<DigestRun> FinishAsync(DigestWindow window, CancellationToken cancellation)
    {
        var archived = await _archive.ReadAsync(_definition.Id, window, cancellation) ?? await BuildAsync(window, cancellation);
        var rendered = DigestRenderer.Render(archived.Digest);
        await _archive.KeepAsync(archived.Digest, rendered, cancellation);
        var run = archived.Skipped is null
            ? await SendAsync(archived.Digest, rendered, cancellation)
            : Run(archived.Digest, archived.Skipped);
        if (run.IsDone)
            await CompleteAsync(run, cancellation);
        _logger.WindowHandled(_definition.Id, window.Key, run.Articles, run.Sent, run.Failed, run.Waiting, run.Skipped);
        return run;
    }

    private async Task<ArchivedDigest> BuildAsync(DigestWindow window, CancellationToken cancellation)
    {
        var digest = await DigestBuilder.BuildAsync(_source, _definition, window, cancellation: cancellation);
        return await _archive.KeepAsync(new ArchivedDigest(WhySkip(digest), digest), cancellation);
    }

    private string? WhySkip(Digest digest)
    {
        var empty = digest.Counts is { Articles: 0, Rejected: 0 };
        if (empty && _definition.WhenEmpty == EmptyDigest.Skip)
            return "nothing came in";
        return _definition.Recipients.Mailboxes.Count == 0 ? "the settings name no recipients" : null;
    }

    private async Task<DigestRun> SendAsync(Digest digest, RenderedDigest rendered, CancellationToken cancellation)
    {
        var sending = new DigestSending(_deliveries, _email, _clock, _logger);
        await sending.SendAsync(digest, rendered, _definition.Recipients, _from, cancellation);
        var deliveries = await _deliveries.DeliveriesAsync(digest.Id, digest.Window, cancellation);
        return Run(digest, null) with
        {
            Sent = sending.Sent,
            Failed = sending.Failed,
            Waiting = _definition.Recipients.Mailboxes.Count(recipient =>
                deliveries.GetValueOrDefault(SendLedger.RecipientKey(recipient)) is not { IsFinal: true }),
            Faults = sending.Faults,
        };
    }

    private async Task CompleteAsync(DigestRun run, CancellationToken cancellation)
    {
        // Counted anew: earlier runs and other machines had their part in it.
        var deliveries = await _deliveries.DeliveriesAsync(run.DigestId, run.Window, cancellation);
        var sent = deliveries.Values.Count(delivery => delivery.State == DeliveryState.Sent);
        var failed = deliveries.Values.Count(delivery => delivery.State == DeliveryState.Failed);
        await _windows.CompleteAsync(run.DigestId, run.Window, sent, failed, run.Skipped, cancellation);
    }

    private async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_created)
            return;
        await _windows.EnsureCreatedAsync(cancellation);
        await _archive.EnsureCreatedAsync(cancellation);
        _created = true;
    }

    private static DigestRun Run(Digest digest, string? skipped) => new(
        digest.Id, digest.Window, digest.Counts.Articles, 0, 0, 0, skipped, [], DigestArchive.Name(digest.Id, digest.Window, "json"));
}
