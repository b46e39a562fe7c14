using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.SignedJson;
using NewsMonitor.Core.Delivery.Slack;
using NewsMonitor.Core.Delivery.Teams;
using NewsMonitor.Core.Delivery.Webhooks;

namespace NewsMonitor.Core;

/// <summary>The channels that digests are sent through.</summary>
public static class ChannelsComposition
{
    /// <summary>Adds the channels, one per line.</summary>
    /// <param name="services">
    /// The collection to add to; it must contain the <see cref="EmailOptions"/>, the <see cref="WebhookOptions"/> and a
    /// <see cref="TimeProvider"/>. If it contains <see cref="MailboxOptions"/>, recipients may be able to unsubscribe by mail.
    /// </param>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton(Smtp);
        services.TryAddSingleton<WebhookSender>();
        return services
            .AddSingleton(Links)
            .AddSingleton(Mail)
            .AddSingleton<IDigestChannel>(provider => provider.GetRequiredService<MailChannel>())
            .AddSingleton<IDigestChannel, JsonChannel>()
            .AddSingleton<IDigestChannel, SlackChannel>()
            .AddSingleton<IDigestChannel, TeamsChannel>();
    }

    private static DigestLinks Links(IServiceProvider provider)
    {
        var email = provider.GetRequiredService<EmailOptions>();
        return new DigestLinks(email.PublicUrl, email.UnsubscribeKey);
    }

    private static MailChannel Mail(IServiceProvider provider)
    {
        var byMail = UnsubscribeMail.From(provider.GetRequiredService<EmailOptions>(), provider.GetService<MailboxOptions>());
        return new MailChannel(
            provider.GetRequiredService<SmtpConnection>(),
            provider.GetRequiredService<TimeProvider>(),
            byMail
        );
    }

    private static SmtpConnection Smtp(IServiceProvider provider) =>
        new(provider.GetRequiredService<EmailOptions>(), provider.GetService<TokenCredential>());
}
