using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// Signs a post as Standard Webhooks 1.0 has it (https://www.standardwebhooks.com), which libraries of many languages verify:
/// HMAC-SHA256 over id, time and body, so that a receiver can tell a forged, changed or replayed one.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";

    /// <summary>The key a secret holds; null where it is none.</summary>
    public static byte[]? Key(string secret)
    {
        var bytes = new byte[secret.Length];
        var isKey = secret.StartsWith(Prefix, StringComparison.Ordinal);
        return isKey && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) && length is >= 24 and <= 64
            ? bytes[..length]
            : null;
    }

    /// <summary>The headers that go with a body.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(string secret, string id, DateTimeOffset now, byte[] body)
    {
        var key =
            Key(secret)
            ?? throw new ArgumentException("The secret is none; WebhookDefinition.Parse says what is.", nameof(secret));
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{time}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        return [(IdHeader, id), (TimeHeader, time), (SignatureHeader, "v1," + signature)];
    }
}
