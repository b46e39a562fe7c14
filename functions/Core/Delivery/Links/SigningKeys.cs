using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Delivery.Links;

/// <summary>
/// The keys that sign links: the first one signs, and links signed with any of them are valid, so that a new key can be put in
/// front.
/// </summary>
internal static class SigningKeys
{
    /// <summary>The length of an HMAC-SHA256 (RFC 2104, section 3).</summary>
    private const int MinBytes = 32;

    private const string Remedy =
        "use the output of \"openssl rand -base64 32\"; older keys after a semicolon keep old links valid";

    /// <summary>The keys, each of 32 bytes or more; null if one of them is not a key.</summary>
    public static IReadOnlyList<byte[]>? Parse(string text)
    {
        var parts = Parts(text);
        var keys = parts.Select(Key).OfType<byte[]>().ToList();
        return keys.Count > 0 && keys.Count == parts.Length ? keys : null;
    }

    /// <summary>What is wrong with the keys, without quoting them; null if nothing is.</summary>
    public static string? Fault(string text)
    {
        if (VaultReference.IsUnresolved(text))
            return VaultReference.Fault;
        return Parse(text) is null ? $"must be at least {MinBytes} random bytes in base64: {Remedy}" : null;
    }

    private static string[] Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A random key does not have the same byte 32 times; this is a placeholder, which is no secret.
    private static bool IsPlaceholder(byte[] key) => !key.AsSpan().ContainsAnyExcept(key[0]);

    private static byte[]? Key(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= MinBytes && !IsPlaceholder(bytes[..length])
            ? bytes[..length]
            : null;
    }
}
