using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Testing;

/// <summary>Counts the storage requests of a kind.</summary>
/// <param name="isMeant">The kind, by method and path, as in <c>"GET /account/tableArticles()"</c>.</param>
internal sealed class RequestCount(Func<string, bool> isMeant) : HttpPipelinePolicy
{
    private int _requests;

    /// <summary>Those that were sent so far.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (isMeant($"{message.Request.Method} {message.Request.Uri.Path}"))
            Interlocked.Increment(ref _requests);
        return ProcessNextAsync(message, pipeline);
    }
}
