using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Unsubscribing;

/// <summary>
/// The addresses of unsubscribe links. Links that were mailed never expire, so both stay: below the API, as in
/// <c>NewsMonitor:Email:PublicUrl</c> by default, and without it.
/// </summary>
public sealed class UnsubscribeRoutes(UnsubscribeEndpoint endpoint) : IWebRoutes
{
    private const string Path = "/" + UnsubscribeLinks.Route + "/{}";

    public IReadOnlyList<Route> Routes =>
        [
            .. ((string[])[Path, WebRequest.Api + Path]).SelectMany<string, Route>(path =>
                [
                    Route.Get(path, Role.Anyone, Segments.Text, (token, _, _) => Task.FromResult(endpoint.Show(token).ToReply())),
                    Route.Post(path, Role.Anyone, Segments.Text, SubmitAsync),
                ]
            ),
        ];

    private async Task<WebReply> SubmitAsync(string token, WebRequest request, CancellationToken cancellationToken) =>
        (await endpoint.SubmitAsync(token, request.Body, cancellationToken)).ToReply();
}
