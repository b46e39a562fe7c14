using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Web;

namespace NewsMonitor.Local.Commands;

/// <summary>What commands that serve pages have in common.</summary>
internal static class PageOptions
{
    public static Option<int> Port() =>
        new("--web-port")
        {
            Description = "The port of the pages; without it, a free one",
            HelpName = "PORT",
            CustomParser = result => TypedValues.Number(result, "--web-port", 0, IPEndPoint.MaxPort),
        };

    /// <summary>Serves the pages of a session, to this machine alone.</summary>
    public static Task<PageServer> ServeAsync(this Session session, int port, CancellationToken cancellationToken) =>
        PageServer.StartAsync(session.Get<Website>(), port, session.Get<ILoggerFactory>(), cancellationToken);
}
