using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;

namespace NewsMonitor.Functions.Tests;

/// <summary>Takes in what Azure Monitor takes in: lines of JSON, packed or not.</summary>
internal sealed class TelemetryServer : LoopbackServer
{
    public string ConnectionString =>
        $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={Endpoint};LiveEndpoint={Endpoint}";

    public ConcurrentQueue<JsonNode> Items { get; } = [];

    protected override async Task TakeAsync(HttpListenerContext context)
    {
        var packed = context.Request.Headers["Content-Encoding"] == "gzip";
        var sent = context.Request.InputStream;
        await using var body = packed ? new GZipStream(sent, CompressionMode.Decompress) : sent;
        using var lines = new StreamReader(body);
        var count = 0;
        while (await lines.ReadLineAsync() is { } line)
        {
            count++;
            if (context.Request.Url!.AbsolutePath.EndsWith("/track", StringComparison.Ordinal))
                Items.Enqueue(JsonNode.Parse(line)!);
        }

        context.Response.ContentType = "application/json";
        await using (var answer = new StreamWriter(context.Response.OutputStream))
            await answer.WriteAsync($$"""{"itemsReceived":{{count}},"itemsAccepted":{{count}},"errors":[]}""");
        context.Response.Close();
    }
}
