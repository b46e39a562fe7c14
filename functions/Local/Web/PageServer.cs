using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Core.Web;

namespace NewsMonitor.Local.Web;

/// <summary>Serves the pages on this machine, to this machine alone.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int TokenBytes = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly KestrelServer _server;

    private PageServer(KestrelServer server, Uri address) => (_server, Address) = (server, address);

    /// <summary>The address of the first page, with the token that opens all of them.</summary>
    public Uri Address { get; }

    /// <param name="website">Answers the requests.</param>
    /// <param name="port">Where; 0 for a free port.</param>
    /// <param name="loggers">For the server's own log.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<PageServer> StartAsync(
        Website website,
        int port,
        ILoggerFactory loggers,
        CancellationToken cancellationToken
    )
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // The site reads no more of a form than its route takes, and answers what is longer.
        options.Limits.MaxRequestBodySize = null;
        options.Listen(IPAddress.Loopback, port);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var server = new KestrelServer(Options.Create(options), sockets, loggers);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var application = new PageApplication(website, token);
        try
        {
            await server.StartAsync(application, cancellationToken);
        }
        catch (SocketException fault)
        {
            server.Dispose();
            throw new IOException($"--web-port {port}: {fault.Message}", fault);
        }

        var address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        application.Open(address.Port);
        return new PageServer(server, new Uri(address, $"/?{LoopbackGate.Field}={token}"));
    }

    public async ValueTask DisposeAsync()
    {
        // Browsers keep connections open.
        using var patience = new CancellationTokenSource(Patience);
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }
}
