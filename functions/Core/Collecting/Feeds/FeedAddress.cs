using System.Net;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Which addresses may be fetched.</summary>
public static class FeedAddress
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    private const string Public = "it must be public: private, local and reserved addresses are not allowed";

    /// <summary>
    /// What is wrong with an address that is typed or imported, in a sentence without it; null if it may be added.
    /// </summary>
    public static string? Fault(string text)
    {
        if (text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            return "it must be an http or https address";
        return Fault(address) ?? (LocalName.Is(address) ? Public : null);
    }

    /// <summary>
    /// What is wrong with an address that a server names; null if it may be fetched. Its name is looked up, and where that leads
    /// is checked, when it is connected to.
    /// </summary>
    public static string? Fault(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return "it must be an http or https address";
        if (address.OriginalString.Length > MaxLength)
            return "it is too long";
        if (address.UserInfo.Length > 0)
            return "it must not contain a login";
        return IPAddress.TryParse(address.DnsSafeHost, out var literal) && !PublicAddress.Is(literal) ? Public : null;
    }
}
