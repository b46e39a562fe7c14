using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Http;

namespace NewsMonitor.Functions;

/// <summary>The API, for programs that have a function key.</summary>
public sealed class Api(Website website)
{
    /// <summary>Where it is, and where the functions for operators are.</summary>
    internal const string Folder = "api/";

    [Function(nameof(Api))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", Route = Folder + "{*path}")] HttpRequest request,
        CancellationToken cancellationToken
    ) => new WebResult(await website.AnswerAsync(request.ToWebRequest(Principal.Program), cancellationToken));
}
