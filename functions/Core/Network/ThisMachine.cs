using System.Net;

namespace NewsMonitor.Core.Network;

/// <summary>Hosts that are reached without a network, where there is no one to listen on the way.</summary>
internal static class ThisMachine
{
    /// <summary>Whether a name or IP address in a setting is that of this machine.</summary>
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
