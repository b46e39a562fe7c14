using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Web;
using NewsMonitor.Http;

namespace NewsMonitor.Functions;

/// <summary>Says whether the installation works, for availability tests.</summary>
public sealed class Health(Website website)
{
    /// <summary>Anonymous, since the answer says nothing secret and costs the same however many ask.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Folder + "health")] HttpRequest request,
        CancellationToken cancellationToken
    ) => new WebResult(await website.AnswerAsync(request.ToWebRequest(principal: null), cancellationToken));
}
