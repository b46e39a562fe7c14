using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using NewsMonitor.Recipients;

namespace NewsMonitor.Functions;

/// <summary>Where the link at the end of a mail leads: a page to people, a POST from it or from a mail program (RFC 8058).</summary>
public sealed class Unsubscribe(UnsubscribeEndpoint endpoint)
{
    /// <summary>Anonymous, since the link itself is signed.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = UnsubscribeLinks.Route + "/{token}")] HttpRequestData request, string token,
        CancellationToken cancellation)
    {
        var page = HttpMethod.Parse(request.Method) == HttpMethod.Post
            ? await endpoint.SubmitAsync(token, request.Body, cancellation)
            : endpoint.Show(token);
        var response = request.CreateResponse((System.Net.HttpStatusCode)page.Status);
        foreach (var (name, value) in UnsubscribePage.Headers)
            response.Headers.Add(name, value);
        await response.WriteStringAsync(page.Html, cancellation);
        return response;
    }
}
