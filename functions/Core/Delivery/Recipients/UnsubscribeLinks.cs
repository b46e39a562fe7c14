using System.Text;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Makes and reads the links that unsubscribe one recipient from a digest. A link holds the digest's id, the recipient's key and
/// an HMAC-SHA256 over both; links of earlier versions hold a hash of the address instead of the key. It never expires, since
/// people may unsubscribe from a mail that is years old.
/// </summary>
public sealed class UnsubscribeLinks
{
    /// <summary>The path of the function that answers, below the public address.</summary>
    public const string Route = "unsubscribe";

    private const int KeyBytes = 16;

    private readonly string _base;
    private readonly RecipientKeys _recipients;
    private readonly SignedToken _tokens;
    private readonly SignedToken _older;

    private UnsubscribeLinks(Uri publicUrl, IReadOnlyList<byte[]> keys)
    {
        _base = $"{publicUrl.AbsoluteUri.TrimEnd('/')}/{Route}/";
        _recipients = new RecipientKeys(keys);
        _tokens = new SignedToken("unsubscribe v2", keys);
        _older = new SignedToken("unsubscribe v1", keys);
    }

    /// <summary>The links that two settings describe; null if both are empty.</summary>
    /// <param name="publicUrl">The https address of the functions (<c>NewsMonitor:Email:PublicUrl</c>).</param>
    /// <param name="unsubscribeKey">Keys in base64, separated by semicolons (<c>NewsMonitor:Email:UnsubscribeKey</c>).</param>
    /// <exception cref="SettingsException">One of the two settings is wrong.</exception>
    public static UnsubscribeLinks? From(string publicUrl, string unsubscribeKey)
    {
        var faults = Faults(publicUrl, unsubscribeKey).ToList();
        if (faults.Count > 0)
            throw new SettingsException(faults);
        return publicUrl.Length == 0 ? null : new UnsubscribeLinks(new Uri(publicUrl), SigningKeys.Parse(unsubscribeKey)!);
    }

    /// <summary>What is wrong with the two settings: one sentence per fault, without the key.</summary>
    public static IEnumerable<string> Faults(string publicUrl, string unsubscribeKey)
    {
        const string address = "NewsMonitor:Email:PublicUrl";
        const string key = "NewsMonitor:Email:UnsubscribeKey";
        if (publicUrl.Length > 0 && !IsPublicUrl(publicUrl))
        {
            yield return $"{address} must be an https address without a query, such as https://news.example.org/api; "
                + $"it is \"{publicUrl}\"";
        }

        if (unsubscribeKey.Length > 0 && SigningKeys.Fault(unsubscribeKey) is { } fault)
            yield return $"{key} {fault}";
        if (publicUrl.Length == 0 != (unsubscribeKey.Length == 0))
        {
            yield return publicUrl.Length == 0
                ? $"{key} requires {address}, the address that links start with"
                : $"{address} requires {key}, which signs the links";
        }
    }

    /// <summary>The link of one recipient's mails of one digest; the same at every call.</summary>
    /// <param name="digestId">The digest.</param>
    /// <param name="hash">The <see cref="AddressHash"/> of the recipient.</param>
    public Uri For(string digestId, string hash)
    {
        var content = new byte[KeyBytes + Encoding.UTF8.GetByteCount(digestId)];
        Convert.FromHexString(_recipients.Of(hash).Value, content, out _, out _);
        Encoding.UTF8.GetBytes(digestId, content.AsSpan(KeyBytes));
        return new Uri(_base + _tokens.Of(content));
    }

    /// <summary>The digest and the recipient that a token is for; null if it is not one of ours.</summary>
    public UnsubscribeToken? Read(string token) =>
        Read(_tokens, token, key => new RecipientKey(key, [])) ?? Read(_older, token, _recipients.Of);

    private static UnsubscribeToken? Read(SignedToken tokens, string token, Func<string, RecipientKey> recipient) =>
        tokens.Read(token) is { Length: > KeyBytes } content
            ? new UnsubscribeToken(
                Encoding.UTF8.GetString(content[KeyBytes..]),
                recipient(Convert.ToHexStringLower(content[..KeyBytes]))
            )
            : null;

    private static bool IsPublicUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && text.Length <= 500;
}

/// <summary>What a link contains.</summary>
/// <param name="DigestId">The digest.</param>
/// <param name="Recipient">The recipient whose mail the link was in.</param>
public sealed record UnsubscribeToken(string DigestId, RecipientKey Recipient);
