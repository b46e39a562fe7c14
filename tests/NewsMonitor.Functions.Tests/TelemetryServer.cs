using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.Functions.Tests;

/// <summary>Takes in what Azure Monitor takes in: lines of JSON, packed or not.</summary>
internal sealed class TelemetryServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public TelemetryServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Endpoint = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Endpoint);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    public string ConnectionString =>
        $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={Endpoint};LiveEndpoint={Endpoint}";

    public ConcurrentQueue<JsonNode> Items { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await TakeAsync(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
            {
                // A client that went away, or the end of all.
            }
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
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
