using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Testing;

/// <summary>Runs something before the first storage request of a kind is sent.</summary>
/// <param name="isMeant">The kind, by method and path, as in <c>"POST /account/tableArticles"</c>.</param>
/// <param name="before">What to run.</param>
internal sealed class RequestGate(Func<string, bool> isMeant, Func<Task> before) : HttpPipelinePolicy
{
    private int _passed;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = $"{message.Request.Method} {message.Request.Uri.Path}";
        if (isMeant(request) && Interlocked.Exchange(ref _passed, 1) == 0)
            await before();
        await ProcessNextAsync(message, pipeline);
    }
}
