using System.Net;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>Which addresses a webhook may have.</summary>
internal static class WebhookAddress
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>What is wrong with an address, in a sentence without the address; null if it may be posted to.</summary>
    /// <param name="url">The address as it was written.</param>
    /// <param name="isAllowed">Which IP addresses may be connected to.</param>
    public static string? Fault(string url, Func<IPAddress, bool> isAllowed)
    {
        if (
            url.Length > MaxLength
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps
        )
            return "url must be an https address";
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return "url must not contain a login or a #fragment";
        return IsForbidden(address, isAllowed)
            ? "url must have a public address: private, local and reserved addresses are not allowed"
            : null;
    }

    // Other names are looked up, and where they lead is checked, when they are connected to.
    private static bool IsForbidden(Uri address, Func<IPAddress, bool> isAllowed) =>
        IPAddress.TryParse(address.DnsSafeHost, out var literal)
            ? !isAllowed(literal)
            : LocalName.Is(address) && !isAllowed(IPAddress.Loopback);
}
