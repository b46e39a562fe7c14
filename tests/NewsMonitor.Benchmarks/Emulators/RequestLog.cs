using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>Counts what storage is asked for, by kind.</summary>
internal sealed class RequestLog : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _bytesRead;

    /// <summary>Every request in order, where that is wished.</summary>
    public ConcurrentQueue<string>? Requests { get; init; }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Total => _counts.Values.Sum();

    /// <summary>In the bodies of table answers.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Whether it counts.</summary>
    public bool IsOpen { get; set; }

    public void Restart()
    {
        IsOpen = true;
        _counts.Clear();
        Requests?.Clear();
        Interlocked.Exchange(ref _bytesRead, 0);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = message.Request;
        if (!IsOpen)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        _counts.AddOrUpdate(RequestKind.Of(request), 1, (_, count) => count + 1);
        Requests?.Enqueue($"{request.Method} {request.Uri.PathAndQuery}");
        await ProcessNextAsync(message, pipeline);
        if (message.HasResponse && message.Response.ContentStream is { CanSeek: true } body)
            Interlocked.Add(ref _bytesRead, body.Length);
    }
}

/// <summary>What a request is for, read from its method and address in an account on a loopback port.</summary>
internal static class RequestKind
{
    public static string Of(Request request)
    {
        // /account/thing/…
        var parts = request.Uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var thing = parts.Length > 1 ? parts[1] : "";
        var method = request.Method.Method;
        if (thing == "$batch")
            return "table  POST   batch of mentions";
        if (thing.EndsWith("-trigger", StringComparison.Ordinal) || thing.EndsWith("-poison", StringComparison.Ordinal))
            return $"queue  {method,-6} {Role(thing)}{(parts.Length > 2 ? "/messages" : "")}";
        if (thing.Contains('-', StringComparison.Ordinal))
            return $"blob   {method,-6} {Role(thing)}{(parts.Length > 2 ? "/one" : " list")}";
        return $"table  {method,-6} {Table(thing)}";
    }

    private static string Role(string name) => name[(name.LastIndexOf('-') + 1)..];

    // "b7Articles(PartitionKey='…',RowKey='…')", with the installation's prefix in front.
    private static string Table(string thing)
    {
        var name = thing.Split('(')[0].TrimStart('b').TrimStart("0123456789".ToCharArray());
        return thing.Contains("='", StringComparison.Ordinal) || thing.Contains("%27", StringComparison.Ordinal) ? $"{name}, one row" : name;
    }
}
