using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Sends what is due of all subscriptions. A digest that fails does not keep the others from their readers: its fault is thrown when all
/// have had their turn.
/// </summary>
public sealed class DigestJob
{
    private readonly SubscriptionStore _subscriptions;
    private readonly DigestRunner _runner;
    private readonly TimeProvider _clock;
    private readonly ILogger<DigestJob> _logger;

    /// <exception cref="SettingsException">The settings of the digest or the mail are wrong.</exception>
    public DigestJob(
        SubscriptionStore subscriptions,
        IDigestSource source,
        DigestArchive archive,
        WindowLedger windows,
        SendLedger deliveries,
        DigestOptions digest,
        DigestChannels channels,
        TimeProvider clock,
        ILogger<DigestJob> logger
    )
    {
        var faults = DigestDefinition.Faults(digest, channels.Smtp.Options);
        if (faults.Count > 0)
            throw new SettingsException(faults);
        _runner = new DigestRunner(source, archive, windows, deliveries, channels, clock, logger);
        (_subscriptions, _clock, _logger) = (subscriptions, clock, logger);
    }

    /// <summary>Sends every digest that is due, and what earlier ones still owe. Alerts are <see cref="RunAlertsAsync"/>'s.</summary>
    /// <returns>One result for each window that was not done.</returns>
    /// <exception cref="SubscriptionsException">The subscriptions are wrong; all digests wait for their mending.</exception>
    public Task<IReadOnlyList<DigestRun>> RunDueAsync(CancellationToken cancellationToken = default)
    {
        var settled = Settled();
        return RunAsync(
            "digests",
            set => set.Digests,
            digest => _runner.RunAsync(digest, Due(digest, settled), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Sends every alert for which something matched, and what earlier ones still owe.</summary>
    /// <inheritdoc cref="RunDueAsync"/>
    public Task<IReadOnlyList<DigestRun>> RunAlertsAsync(CancellationToken cancellationToken = default)
    {
        var settled = Settled();
        return RunAsync(
            "alerts",
            set => set.Alerts,
            alert => _runner.RunAlertAsync(alert, Due(alert, settled), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>
    /// Sends the digests of everything up to <paramref name="to"/>, as if they were due then, and what earlier ones still owe. The caller
    /// vouches that no article stamped before that is still being written. Where a window reaches that far already, none is begun.
    /// </summary>
    /// <param name="to">The end of their windows.</param>
    /// <param name="id">Only that digest; null: all.</param>
    /// <param name="cancellationToken">Stops between two recipients.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is in the future: what comes in until then would be in no digest.</exception>
    /// <exception cref="ArgumentException">No digest has that id.</exception>
    public async Task<IReadOnlyList<DigestRun>> RunAsync(
        DateTimeOffset to,
        string? id = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, _clock.GetUtcNow());
        return await RunAsync(
            "digests",
            set => id is null ? set.Digests : [Chosen(set, id)],
            digest => _runner.RunAsync(digest, to, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>
    /// The mail each recipient would get if a digest were due at <paramref name="at"/>, or got when one was: nothing is sent or written. Where
    /// there is no recipient, the mail is one to the sender.
    /// </summary>
    /// <param name="at">The end of its window.</param>
    /// <param name="id">Of which digest or alert; null: of the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">No digest has that id.</exception>
    public async Task<MimeMessage> PreviewAsync(
        DateTimeOffset at,
        string? id = null,
        CancellationToken cancellationToken = default
    ) => await _runner.PreviewAsync(Chosen(await _subscriptions.LoadAsync(cancellationToken), id), at, null, cancellationToken);

    /// <summary>Sends that very mail to one address, and notes nothing.</summary>
    /// <inheritdoc cref="PreviewAsync"/>
    public async Task<SendResult> SendTestAsync(
        MailboxAddress recipient,
        DateTimeOffset at,
        string? id = null,
        CancellationToken cancellationToken = default
    ) =>
        await _runner.SendTestAsync(
            Chosen(await _subscriptions.LoadAsync(cancellationToken), id),
            at,
            recipient,
            cancellationToken
        );

    private async Task<IReadOnlyList<DigestRun>> RunAsync(
        string schedule,
        Func<SubscriptionSet, IEnumerable<DigestDefinition>> choose,
        Func<DigestDefinition, Task<IReadOnlyList<DigestRun>>> run,
        CancellationToken cancellationToken
    )
    {
        List<DigestRun> runs = [];
        List<Exception> faults = [];
        foreach (var definition in choose(await _subscriptions.LoadAsync(cancellationToken)))
        {
            try
            {
                runs.AddRange(await run(definition));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                _logger.DigestBroke(definition.Id, fault);
                faults.Add(fault);
            }
        }

        NewsTelemetry.LateWindows(schedule, runs.Count(one => !one.IsDone) + faults.Count);
        Faults.Throw(faults);
        return runs;
    }

    private DateTimeOffset Settled() => _clock.GetUtcNow() - DigestWindow.Settle;

    private static DateTimeOffset Due(DigestDefinition definition, DateTimeOffset settled) =>
        definition.Schedule.LatestDue(Instant.FromDateTimeOffset(settled)).ToDateTimeOffset();

    private static DigestDefinition Chosen(SubscriptionSet set, string? id)
    {
        if (id is null)
            return set.All.FirstOrDefault() ?? throw new ArgumentException("The subscriptions hold no digest and no alert.");
        return set.Find(id)
            ?? throw new ArgumentException(
                $"There is no digest or alert {id}; there are {string.Join(", ", set.All.Select(one => one.Id))}"
            );
    }
}
