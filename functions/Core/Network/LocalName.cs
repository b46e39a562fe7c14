namespace NewsMonitor.Core.Network;

/// <summary>
/// Names that never lead to the public internet, by their own spelling: "localhost" (RFC 6761), names of the local network
/// ("printer.local", RFC 6762; "home.arpa", RFC 8375; "internal", which ICANN keeps for private use), and names without a dot,
/// which no public host has (RFC 7085). Others are looked up when they are connected to.
/// </summary>
internal static class LocalName
{
    private static readonly string[] Zones = ["localhost", "local", "internal", "home.arpa"];

    /// <summary>Whether a host's name is one; false for IP addresses.</summary>
    public static bool Is(Uri address)
    {
        var name = address.DnsSafeHost.TrimEnd('.');
        return address.HostNameType == UriHostNameType.Dns
            && (!name.Contains('.') || Zones.Any(zone => name.EndsWith($".{zone}", StringComparison.OrdinalIgnoreCase)));
    }
}
