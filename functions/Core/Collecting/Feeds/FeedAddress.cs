using System.Net;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Which addresses may be fetched.</summary>
public static class FeedAddress
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>What is wrong with an address, in a sentence without it; null if it may be fetched.</summary>
    public static string? Fault(string text) =>
        text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? "it must be an http or https address"
            : Fault(address);

    /// <summary>The same for an address that is absolute.</summary>
    public static string? Fault(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return "it must be an http or https address";
        if (address.OriginalString.Length > MaxLength)
            return "it is too long";
        if (address.UserInfo.Length > 0)
            return "it must not contain a login";
        return IPAddress.TryParse(address.DnsSafeHost, out var literal) && !PublicAddress.Is(literal)
            ? "it must be public: private, local and reserved addresses are not allowed"
            : null;
    }
}
