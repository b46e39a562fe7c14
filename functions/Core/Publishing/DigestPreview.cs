using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>The mail of a window before it is due, or as it was. Nothing is stored, and no recipient gets anything.</summary>
public sealed class DigestPreview(
    DigestComposer composer,
    WindowLedger windows,
    MailChannel mail,
    DigestLinks links,
    TimeProvider time
)
{
    /// <summary>The mail of the window that ends at a time, to its first recipient.</summary>
    public async Task<MimeMessage> MessageAsync(
        Subscription subscription,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        mail.Message(
            await OutgoingAsync(subscription, at, cancellationToken),
            subscription.Recipients.OfType<MailRecipient>().FirstOrDefault()
        );

    /// <summary>
    /// The time up to which there is something to show: <paramref name="now"/>, or, if nothing came in since the last window, its
    /// end.
    /// </summary>
    public async Task<DateTimeOffset> LatestAsync(
        Subscription subscription,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var last = await windows.LastAsync(subscription.Id, cancellationToken);
        if (last is null || last.To >= now)
            return now;
        var window = DigestWindow.Of(subscription.Schedule, last, now);
        return (await composer.BuildAsync(subscription, window, cancellationToken)).HasNews ? now : last.To;
    }

    /// <summary>Sends that mail to one address.</summary>
    public async Task<SendResult> SendAsync(
        Subscription subscription,
        DateTimeOffset at,
        MailRecipient recipient,
        CancellationToken cancellationToken
    )
    {
        await using var session = mail.Open(await OutgoingAsync(subscription, at, cancellationToken));
        return await session.SendAsync(recipient, time.GetUtcNow());
    }

    private async Task<OutgoingDigest> OutgoingAsync(
        Subscription subscription,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var window = await WindowAsync(subscription, at, cancellationToken);
        var digest = await composer.BuildAsync(subscription, window, cancellationToken);
        return OutgoingDigest.Of(new ArchivedDigest(null, digest), links.For(digest.Id, digest.Window));
    }

    /// <summary>The window that ended then, if there was one; otherwise the one that would.</summary>
    private async Task<DigestWindow> WindowAsync(
        Subscription subscription,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var last = await windows.LastAsync(subscription.Id, cancellationToken);
        if (last is null || last.To < at)
            return DigestWindow.Of(subscription.Schedule, last, at);
        var done = await windows.DoneAsync(subscription.Id, at, cancellationToken);
        return done.Select(one => one.Window).FirstOrDefault(window => window.To == at)
            ?? DigestWindow.Of(subscription.Schedule, null, at);
    }
}
