using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NewsMonitor.Core.Web;
using NewsMonitor.Http;

namespace NewsMonitor.Local.Web;

/// <summary>Takes requests from Kestrel to the site.</summary>
internal sealed class PageApplication(Website website, string token) : IHttpApplication<HttpContext>
{
    private readonly TaskCompletionSource<LoopbackGate> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets requests in; until then, they wait.</summary>
    /// <param name="port">Where the pages are.</param>
    public void Open(int port) => _gate.SetResult(new LoopbackGate(port, token));

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var gate = await _gate.Task;
        if (!gate.LetsIn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (gate.TakesToken(context))
            return;
        var reply = await website.AnswerAsync(context.Request.ToWebRequest(gate.Who(context.Request)), context.RequestAborted);
        await new WebResult(reply).ExecuteAsync(context);
    }

    public void DisposeContext(HttpContext context, Exception? exception) { }
}
