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
    public static Option<int> Port()
    {
        var option = new Option<int>("--web-port")
        {
            Description = "The port of the pages; without it, a free one",
            HelpName = "PORT",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(option) is < 0 or > IPEndPoint.MaxPort)
                result.AddError($"--web-port must be from 0 to {IPEndPoint.MaxPort}");
        });
        return option;
    }

    /// <summary>Serves the pages of a session, to this machine alone.</summary>
    public static Task<PageServer> ServeAsync(this Session session, int port, CancellationToken cancellationToken) =>
        PageServer.StartAsync(session.Get<Website>(), port, session.Get<ILoggerFactory>(), cancellationToken);
}
