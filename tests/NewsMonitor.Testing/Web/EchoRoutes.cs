using System.Text;
using Azure;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Testing.Web;

/// <summary>Routes that say what arrived, so that a host can be tested without any page.</summary>
internal sealed class EchoRoutes(FormTokens tokens) : IWebRoutes
{
    /// <summary>Lines of the streamed reply.</summary>
    public const int Lines = 20_000;

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get("/echo", Role.Viewer, ShowAsync),
            Route.Post("/echo", Role.Editor, (request, _) => Task.FromResult(WebReply.See("/echo?said=" + request.Form["said"]))),
            Route.Get("/echo/{}", Role.Viewer, Segments.Text, (text, _, _) => Task.FromResult(Text(text))),
            Route.Get("/echo/{}.csv", Role.Viewer, Segments.Id, (_, _, _) => Task.FromResult(Streamed)),
            Route.Get("/echo/half", Role.Viewer, (_, _) => Task.FromResult(Half)),
            Route.Get("/echo/away", Role.Viewer, (_, _) => throw new RequestFailedException(503, "away")),
            Route.Get("/echo/broken", Role.Viewer, (_, _) => throw new InvalidOperationException("secret")),
            Route.Get("/api/echo", Role.Viewer, (request, _) => Task.FromResult(Text(request.Principal!.Name))),
            Route.Get("/api/echo/broken", Role.Viewer, (_, _) => throw new InvalidOperationException("secret")),
        ];

    private static WebReply Streamed =>
        WebReply.Streamed(
            "text/csv; charset=utf-8",
            async (stream, stop) =>
            {
                var line = Encoding.UTF8.GetBytes("1,2,3\r\n");
                for (var i = 0; i < Lines; i++)
                    await stream.WriteAsync(line, stop);
            }
        );

    private static WebReply Half =>
        WebReply.Streamed(
            "text/csv; charset=utf-8",
            async (stream, stop) =>
            {
                await stream.WriteAsync(new byte[100_000], stop);
                await stream.FlushAsync(stop);
                throw new RequestFailedException(503, "away");
            }
        );

    private static WebReply Text(string text) => WebReply.Of(200, WebReply.Text, text);

    // First the token for the form, then what was in the query.
    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken stop) =>
        Text($"{await tokens.ForAsync(request.Principal!, stop)}\n{request.Query["said"]}");
}
