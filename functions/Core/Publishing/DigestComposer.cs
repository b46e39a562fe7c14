using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>The digest of a window, with what its operator should know at the end.</summary>
public sealed class DigestComposer(IDigestSource source, MailChannel mail, FailingCollectors failing, StoppedMail stopped)
{
    /// <summary>Reads the articles of the window and tells them as the subscription asks; alerts are without the end.</summary>
    public async Task<Digest> BuildAsync(Subscription subscription, DigestWindow window, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.BuildDigest);
        return await DigestBuilder.BuildAsync(source, subscription.Spec, window, cancellationToken) with
        {
            Contact = mail.Contact,
            FailingFeeds = subscription.IsAlert ? null : await failing.FeedsAsync(cancellationToken),
            FailingMailbox = subscription.IsAlert ? null : await failing.MailboxAsync(cancellationToken),
            Stopped = subscription.IsAlert ? null : await stopped.InAsync(subscription, window, cancellationToken),
        };
    }
}
