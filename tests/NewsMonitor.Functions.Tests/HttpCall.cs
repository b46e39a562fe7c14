using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsMonitor.Functions.Tests;

/// <summary>A request of an operator, without the host.</summary>
internal static class HttpCall
{
    /// <summary>Calls a function, and reads its answer: JSON if it succeeds, problem details if it does not.</summary>
    public static async Task<(int Status, JsonNode Answer)> AnswerAsync(
        Func<HttpRequest, Task<IResult>> function,
        string query,
        string method = "POST"
    )
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        (context.Request.QueryString, context.Request.Method) = (new QueryString(query), method);
        var result = await function(context.Request);
        await result.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        var status = context.Response.StatusCode;
        context.Response.ContentType.ShouldStartWith(status == 200 ? "application/json" : "application/problem+json");
        var answer = await JsonNode.ParseAsync(context.Response.Body, cancellationToken: TestContext.Current.CancellationToken);
        return (status, answer!);
    }
}
