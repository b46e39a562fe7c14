using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>Counts what storage is asked for, by kind.</summary>
internal sealed partial class RequestLog : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, (int Count, TimeSpan Time)> _counts = new(StringComparer.Ordinal);
    private long _bytesRead;
    private long _rowsRead;

    /// <summary>Every request in order, where that is wished.</summary>
    public ConcurrentQueue<string>? Requests { get; init; }

    /// <summary>How many there were of each kind, and how long they took in sum.</summary>
    public IReadOnlyDictionary<string, (int Count, TimeSpan Time)> Counts => _counts;

    public int Total => _counts.Values.Sum(kind => kind.Count);

    /// <summary>In the bodies of table answers.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Rows in the answers of tables.</summary>
    public long RowsRead => Interlocked.Read(ref _rowsRead);

    /// <summary>Whether it counts.</summary>
    public bool IsOpen { get; set; }

    public void Restart()
    {
        IsOpen = true;
        _counts.Clear();
        Requests?.Clear();
        Interlocked.Exchange(ref _bytesRead, 0);
        Interlocked.Exchange(ref _rowsRead, 0);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = message.Request;
        if (!IsOpen)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var (kind, start) = (RequestKind.Of(request), Stopwatch.GetTimestamp());
        Requests?.Enqueue($"{request.Method} {Installation().Replace(request.Uri.PathAndQuery, "/")}");
        await ProcessNextAsync(message, pipeline);
        var time = Stopwatch.GetElapsedTime(start);
        _counts.AddOrUpdate(kind, (1, time), (_, sum) => (sum.Count + 1, sum.Time + time));
        if (message.HasResponse && message.Response.ContentStream is { CanSeek: true } body)
        {
            Interlocked.Add(ref _bytesRead, body.Length);
            if (kind.StartsWith("table  GET", StringComparison.Ordinal) && !message.Response.IsError)
                Interlocked.Add(ref _rowsRead, Rows(body));
        }
    }

    // A query's answer is a list; that of one row is the row itself.
    private static int Rows(Stream body)
    {
        using var answer = JsonDocument.Parse(body);
        body.Position = 0;
        return answer.RootElement.TryGetProperty("value", out var list) ? list.GetArrayLength() : 1;
    }

    [GeneratedRegex("/b[0-9a-f]+(?=[A-Z-])")]
    private static partial Regex Installation();
}
