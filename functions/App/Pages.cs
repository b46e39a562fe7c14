using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Http;

namespace NewsMonitor.Functions;

/// <summary>
/// The pages. The platform signs people in and describes them in a header, which anybody could send if its authentication were
/// off. So without that, everybody is treated as a stranger.
/// </summary>
public sealed class Pages(Website website, IConfiguration configuration)
{
    private const string SignIn = "/.auth/login/aad?post_login_redirect_uri=";

    /// <summary>
    /// Anonymous, since browsers have no function keys. The host's own addresses below <c>/admin</c> and <c>/runtime</c> come
    /// first, and so do more specific routes.
    /// </summary>
    [Function(nameof(Pages))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "{*path}")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var signsIn = string.Equals(configuration[PlatformPrincipal.Switch], "true", StringComparison.OrdinalIgnoreCase);
        var principal = signsIn ? PlatformPrincipal.Read(request.Headers[PlatformPrincipal.Header]) : null;
        var asked = request.ToWebRequest(principal) with { SignIn = signsIn ? SignIn : null, IsSignInOff = !signsIn };
        return new WebResult(await website.AnswerAsync(asked, cancellationToken));
    }
}
