using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>A web address that digests are posted to.</summary>
/// <param name="Channel">Its kind, such as <c>slack</c>.</param>
/// <param name="Url">The https address. Anyone who knows a chat's address can post to it, so it is kept like a password.</param>
/// <param name="Secret">The key that signs the posts (<c>whsec_…</c>); empty if they are not signed.</param>
public sealed record WebhookRecipient(string Channel, Uri Url, string Secret) : DigestRecipient(Channel, HashOf(Url))
{
    /// <summary>Kind and host, which may be logged.</summary>
    public override string Name => $"{char.ToUpperInvariant(Channel[0])}{Channel[1..]} webhook at {Url.Host}";

    /// <summary>The hash of an address: 32 hexadecimal digits.</summary>
    public static string HashOf(Uri url) => StableHash.Of("webhook", url.AbsoluteUri);
}
