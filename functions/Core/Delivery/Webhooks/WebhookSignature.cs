using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// Signs a post as Standard Webhooks 1.0 specifies (https://www.standardwebhooks.com), which libraries for many languages verify:
/// HMAC-SHA256 of id, time and body, so that a receiver can detect a forged, changed or replayed post.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";

    /// <summary>The key in a secret: 24 to 64 bytes; null if the text is not a secret.</summary>
    public static byte[]? Key(string secret)
    {
        var bytes = new byte[secret.Length];
        var isKey = secret.StartsWith(Prefix, StringComparison.Ordinal);
        return isKey && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) && length is >= 24 and <= 64
            ? bytes[..length]
            : null;
    }

    /// <summary>The headers that go with a body.</summary>
    /// <exception cref="ArgumentException">The text is not a secret.</exception>
    public static IEnumerable<(string Name, string Value)> Headers(string secret, string id, DateTimeOffset now, byte[] body)
    {
        var key = Key(secret) ?? throw new ArgumentException("This is not a secret; see WebhookKinds.Parse.", nameof(secret));
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{time}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        return [(IdHeader, id), (TimeHeader, time), (SignatureHeader, "v1," + signature)];
    }
}
