using Microsoft.Extensions.Logging;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Sends everything that is due. A digest that fails does not delay the others: its exception is thrown after all have been
/// processed.
/// </summary>
public sealed class DigestJob
{
    private static readonly TimeSpan ClockResolution = TimeSpan.FromSeconds(1);

    private readonly SubscriptionStore _subscriptions;
    private readonly DigestRunner _runner;
    private readonly DigestPreview _preview;
    private readonly IServiceClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<DigestJob> _logger;

    /// <exception cref="SettingsException">The settings of the digest or the mail are invalid.</exception>
    public DigestJob(
        SubscriptionStore subscriptions,
        DigestRunner runner,
        DigestPreview preview,
        DigestOptions digest,
        EmailOptions email,
        IServiceClock clock,
        TimeProvider time,
        ILogger<DigestJob> logger
    )
    {
        List<string> faults = [.. DefaultSubscription.Faults(digest), .. EmailRules.Faults(email)];
        if (faults.Count > 0)
            throw new SettingsException(faults);
        (_subscriptions, _runner, _preview) = (subscriptions, runner, preview);
        (_clock, _time, _logger) = (clock, time, logger);
    }

    /// <summary>
    /// Sends every digest that is due, and earlier ones to recipients who still wait for them. A digest that was added since the
    /// last check is sent when it is due next. Alerts are sent by <see cref="RunAlertsAsync"/>.
    /// </summary>
    /// <returns>One result for each window that was not done.</returns>
    /// <exception cref="SubscriptionsException">
    /// The subscriptions contain mistakes; all digests wait until they are corrected.
    /// </exception>
    public Task<IReadOnlyList<DigestRun>> RunDueAsync(CancellationToken cancellationToken = default) =>
        RunAsync(
            "digests",
            (set, _) => set.Digests,
            (digest, clock) => _runner.RunDueAsync(digest, Due(digest, clock.Now), clock, cancellationToken),
            cancellationToken
        );

    /// <summary>Sends every alert for which something matched, and earlier ones to recipients who still wait for them.</summary>
    /// <inheritdoc cref="RunDueAsync"/>
    public Task<IReadOnlyList<DigestRun>> RunAlertsAsync(CancellationToken cancellationToken = default) =>
        RunAsync(
            "alerts",
            (set, _) => set.Alerts,
            (alert, clock) => _runner.RunAlertAsync(alert, Due(alert, clock.Now), clock, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Sends the digests of everything up to <paramref name="to"/>, as if they were due then, and earlier ones to recipients who
    /// still wait for them. The caller must ensure that no article with an earlier timestamp is still being written. No window is
    /// begun for a digest that already has one up to that time.
    /// </summary>
    /// <param name="to">The end of the windows.</param>
    /// <param name="id">Only this digest or alert; null: all digests.</param>
    /// <param name="cancellationToken">Stops between two recipients.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The time is in the future: articles that arrive before it would not be in any digest.
    /// </exception>
    /// <exception cref="ArgumentException">No subscription has that id.</exception>
    public Task<IReadOnlyList<DigestRun>> RunAsync(
        DateTimeOffset to,
        string? id = null,
        CancellationToken cancellationToken = default
    )
    {
        return RunAsync(
            "digests",
            Choose,
            (digest, clock) => _runner.RunAsync(digest, to, clock, cancellationToken),
            cancellationToken
        );

        IEnumerable<Subscription> Choose(SubscriptionSet set, RunClock clock)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(to, clock.Now + ClockResolution);
            return id is null ? set.Digests : [set.Get(id)];
        }
    }

    /// <summary>
    /// The time up to which there is something to preview: <paramref name="now"/>, or, if nothing came in since the last digest,
    /// the end of that one.
    /// </summary>
    /// <inheritdoc cref="PreviewAsync"/>
    public async Task<DateTimeOffset> LatestPreviewAsync(
        DateTimeOffset now,
        string? id = null,
        CancellationToken cancellationToken = default
    ) => await _preview.LatestAsync(Chosen(await _subscriptions.LoadAsync(cancellationToken), id), now, cancellationToken);

    /// <summary>
    /// The mail that recipients would get if a digest were due at <paramref name="at"/>, or did get if one was. Nothing is sent
    /// or written. If nobody gets the digest by mail, the mail is addressed to the sender.
    /// </summary>
    /// <param name="at">The end of the window.</param>
    /// <param name="id">The digest or alert; null: the first one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">No subscription has that id, or there are no subscriptions.</exception>
    public async Task<MimeMessage> PreviewAsync(
        DateTimeOffset at,
        string? id = null,
        CancellationToken cancellationToken = default
    ) => await _preview.MessageAsync(Chosen(await _subscriptions.LoadAsync(cancellationToken), id), at, cancellationToken);

    /// <summary>Sends that exact mail to one address; nothing is stored.</summary>
    /// <inheritdoc cref="PreviewAsync"/>
    public async Task<SendResult> SendTestAsync(
        MailRecipient recipient,
        DateTimeOffset at,
        string? id = null,
        CancellationToken cancellationToken = default
    ) =>
        await _preview.SendAsync(Chosen(await _subscriptions.LoadAsync(cancellationToken), id), at, recipient, cancellationToken);

    private async Task<IReadOnlyList<DigestRun>> RunAsync(
        string schedule,
        Func<SubscriptionSet, RunClock, IEnumerable<Subscription>> choose,
        Func<Subscription, RunClock, Task<IReadOnlyList<DigestRun>>> run,
        CancellationToken cancellationToken
    )
    {
        List<DigestRun> runs = [];
        List<Exception> faults = [];
        var (set, clock) = await BeginAsync(schedule, cancellationToken);
        foreach (var subscription in choose(set, clock))
        {
            try
            {
                runs.AddRange(await run(subscription, clock));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                _logger.DigestBroke(subscription.Id, fault);
                faults.Add(fault);
            }
        }

        NewsTelemetry.LateWindows(schedule, runs.Count(one => !one.IsDone) + faults.Count);
        Faults.Throw(faults);
        return runs;
    }

    private async Task<(SubscriptionSet, RunClock)> BeginAsync(string schedule, CancellationToken cancellationToken)
    {
        try
        {
            var clock = new RunClock(await _clock.NowAsync(cancellationToken), _time);
            return (await _subscriptions.LoadAsync(cancellationToken), clock);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // How many windows wait cannot be known, but this is what alerts listen to.
            NewsTelemetry.LateWindows(schedule, 1);
            throw;
        }
    }

    private static DateTimeOffset Due(Subscription subscription, DateTimeOffset now) =>
        subscription.Schedule.LatestDue(Instant.FromDateTimeOffset(now - DigestWindow.GracePeriod)).ToDateTimeOffset();

    private static Subscription Chosen(SubscriptionSet set, string? id) =>
        id is not null
            ? set.Get(id)
            : set.All.FirstOrDefault() ?? throw new ArgumentException("There are no subscriptions: the file is empty.");
}
