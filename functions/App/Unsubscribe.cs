using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web;
using NewsMonitor.Http;

namespace NewsMonitor.Functions;

/// <summary>Answers the unsubscribe links at the end of mails, for people and for mail programs (RFC 8058).</summary>
public sealed class Unsubscribe(Website website)
{
    private const string Route = Api.Folder + UnsubscribeLinks.Route + "/{token}";

    /// <summary>Anonymous, since the link itself is signed: everything else below <c>/api</c> needs a key.</summary>
    [Function(nameof(Unsubscribe))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request,
        CancellationToken cancellationToken
    ) => new WebResult(await website.AnswerAsync(request.ToWebRequest(principal: null), cancellationToken));
}
