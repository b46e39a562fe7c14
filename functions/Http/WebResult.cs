using Microsoft.AspNetCore.Http;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Http;

/// <summary>Sends a reply of the site.</summary>
public sealed class WebResult(WebReply reply) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.Write is null)
            response.Headers.ContentLength = reply.Content.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        if (reply.Write is { } write)
            await StreamAsync(write, httpContext);
        else
            await response.Body.WriteAsync(reply.Content, httpContext.RequestAborted);
    }

    private static async Task StreamAsync(Func<Stream, CancellationToken, Task> write, HttpContext context)
    {
        try
        {
            await write(context.Response.Body, context.RequestAborted);
        }
        catch when (context.Response.HasStarted)
        {
            // A body that ended as if it were whole would be taken for all there is.
            context.Abort();
            throw;
        }
    }
}
