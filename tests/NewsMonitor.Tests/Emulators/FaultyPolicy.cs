using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Tests.Emulators;

/// <summary>Fails one storage request of a run: before it reaches the service, or after the service has carried it out.</summary>
internal sealed class FaultyPolicy : HttpPipelinePolicy
{
    private int _count;

    /// <summary>Which request fails, counted from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    public bool AfterTheService { get; set; }

    public int Count => _count;

    public void Restart() => _count = 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fails = Interlocked.Increment(ref _count) == FailAt;
        if (fails && !AfterTheService)
            throw new RequestFailedException(503, "the service is away");
        await ProcessNextAsync(message, pipeline);
        if (fails)
            throw new RequestFailedException(503, "the answer was lost");
    }
}
