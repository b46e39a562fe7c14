using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Recipients;

namespace NewsMonitor.Functions;

/// <summary>Where the link at the end of a mail leads: a page to people, a POST from it or from a mail program (RFC 8058).</summary>
public sealed class Unsubscribe(UnsubscribeEndpoint endpoint)
{
    /// <summary>Anonymous, since the link itself is signed.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = UnsubscribeLinks.Route + "/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellation)
    {
        var page = HttpMethods.IsPost(request.Method)
            ? await endpoint.SubmitAsync(token, request.Body, cancellation)
            : endpoint.Show(token);
        foreach (var (name, value) in UnsubscribePage.Headers)
            request.HttpContext.Response.Headers[name] = value;
        return TypedResults.Content(page.Html, UnsubscribePage.Headers["Content-Type"], contentEncoding: null, page.Status);
    }
}
