using System.Net;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>A place in the web that digests are posted to.</summary>
/// <param name="Kind">What it understands.</param>
/// <param name="Url">Where it is; for Slack and Teams, whoever knows it may post, so it is kept like a password.</param>
/// <param name="Secret">What signs the posts to a <see cref="WebhookKind.Json"/> webhook; empty for the others.</param>
public sealed record WebhookDefinition(WebhookKind Kind, Uri Url, string Secret)
{
    private const int MaxUrl = 2_000;

    /// <summary>Names it in the ledger without giving its address away.</summary>
    public string Key => KeyOf(Url);

    /// <summary>The same of an address alone.</summary>
    public static string KeyOf(Uri url) => StableHash.Of("webhook", url.AbsoluteUri);

    /// <summary>Reads a definition.</summary>
    /// <param name="kind"><c>json</c>, <c>slack</c> or <c>teams</c>.</param>
    /// <param name="url">An https address.</param>
    /// <param name="secret">For <c>json</c>, <c>whsec_</c> and 24 to 64 bytes in base64 (Standard Webhooks); else empty.</param>
    /// <param name="faults">Gets one sentence for each thing that is wrong, without the address or the secret in it.</param>
    /// <returns>The definition; null where anything is wrong.</returns>
    public static WebhookDefinition? Parse(string kind, string url, string secret, ICollection<string> faults)
    {
        var before = faults.Count;
        var isKind = Enum.GetNames<WebhookKind>().Contains(kind, StringComparer.OrdinalIgnoreCase);
        var parsed = isKind ? Enum.Parse<WebhookKind>(kind, ignoreCase: true) : default;
        if (!isKind)
            faults.Add("kind must be json, slack or teams");
        else if (parsed == WebhookKind.Json && WebhookSignature.Key(secret) is null)
            faults.Add("secret must be whsec_ followed by 24 to 64 bytes in base64: \"openssl rand -base64 32\" prints some");
        else if (parsed != WebhookKind.Json && secret.Length > 0)
            faults.Add("secret must be left out: only json webhooks are signed");
        if (AddressFault(url) is { } fault)
            faults.Add(fault);
        return faults.Count == before ? new WebhookDefinition(parsed, new Uri(url), secret) : null;
    }

    /// <summary>Kind and host: what may be logged.</summary>
    public override string ToString() => $"{Kind} webhook at {Url.Host}";

    private static string? AddressFault(string url)
    {
        if (url.Length > MaxUrl || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            return "url must be an https address";
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return "url must have neither a login nor a #fragment";
        return IPAddress.TryParse(address.DnsSafeHost, out var literal) && !PublicAddress.Is(literal)
            ? "url must lead to a public address: private, local and reserved ones are never posted to"
            : null;
    }
}

/// <summary>What a webhook understands.</summary>
public enum WebhookKind
{
    /// <summary>The digest as the archive keeps it, signed (Standard Webhooks).</summary>
    Json,

    /// <summary>A Slack incoming webhook.</summary>
    Slack,

    /// <summary>A Microsoft Teams workflow that posts what it receives.</summary>
    Teams,
}
