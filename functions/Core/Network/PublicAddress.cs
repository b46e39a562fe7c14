using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Core.Network;

/// <summary>
/// Distinguishes addresses of the public internet from all others, by IANA's registries of special-purpose addresses (RFC
/// 6890), so that no address from outside leads to what only this machine can reach.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] SpecialV4 = Networks(
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        // Azure's own address for its machines, which lies among public ones.
        "168.63.129.16/32"
    );

    /// <summary>All of IPv6 that is given out to networks; special ones within it.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 = Networks(
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "2620:4f:8000::/48",
        "3fff::/20"
    );

    /// <summary>This machine, and private networks (RFC 1918, RFC 4193).</summary>
    private static readonly IPNetwork[] Private = Networks(
        "10.0.0.0/8",
        "127.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "::1/128",
        "fc00::/7"
    );

    /// <summary>
    /// Whether an address is public or private. Others stay out: link-local addresses, at which clouds serve the credentials of
    /// their machines, and reserved ones.
    /// </summary>
    public static bool IsOrPrivate(IPAddress address) => Is(address) || Private.Any(network => network.Contains(Plain(address)));

    public static bool Is(IPAddress address)
    {
        address = Plain(address);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !SpecialV4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalV6.Contains(address) && !SpecialV6.Any(network => network.Contains(address)),
            _ => false,
        };
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
