using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web;

namespace NewsMonitor.Functions;

/// <summary>Answers the unsubscribe links at the end of mails, for people and for mail programs (RFC 8058).</summary>
public sealed class Unsubscribe(UnsubscribeEndpoint endpoint)
{
    private const string Route = UnsubscribeLinks.Route + "/{token}";

    /// <summary>Anonymous, since the link itself is signed.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = Route)] HttpRequest request,
        string token,
        CancellationToken cancellationToken
    )
    {
        var page = HttpMethods.IsPost(request.Method)
            ? await endpoint.SubmitAsync(token, request.Body, cancellationToken)
            : endpoint.Show(token);
        foreach (var (name, value) in UnsubscribePage.Headers)
            request.HttpContext.Response.Headers[name] = value;
        return TypedResults.Text(page.Html, UnsubscribePage.ContentType, Encoding.UTF8, page.Status);
    }
}
