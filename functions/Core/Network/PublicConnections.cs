using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Core.Network;

/// <summary>
/// Connections to addresses of the public internet only. Addresses are checked after the name is resolved, and the connection
/// goes to the ones that were checked, so changing what a name resolves to does not help an attacker.
/// </summary>
internal static class PublicConnections
{
    /// <summary>
    /// A handler that follows no redirect, uses no proxy and keeps no cookies. A request to an address that is not allowed
    /// throws an <see cref="HttpRequestException"/> with a <see cref="ForbiddenAddressException"/> inside.
    /// </summary>
    /// <param name="isAllowed">Which addresses may be connected to.</param>
    /// <param name="lookUp">Resolves names; null: the system does.</param>
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> isAllowed, LookUp? lookUp = null) =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, cancellationToken) =>
                ConnectAsync(context.DnsEndPoint, lookUp ?? Dns.GetHostAddressesAsync, isAllowed, cancellationToken),
        };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint end,
        LookUp lookUp,
        Func<IPAddress, bool> isAllowed,
        CancellationToken cancellationToken
    )
    {
        var addresses = await lookUp(end.Host, cancellationToken);
        if (!addresses.All(isAllowed))
            throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Resolves the name of a host.</summary>
internal delegate Task<IPAddress[]> LookUp(string host, CancellationToken cancellationToken);

/// <summary>A name leads to an address that must not be connected to.</summary>
internal sealed class ForbiddenAddressException : Exception;
