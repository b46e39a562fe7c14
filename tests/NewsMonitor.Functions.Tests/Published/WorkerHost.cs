using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// As much of the Functions host as it takes to have a worker run functions: the host listens, the worker calls.
/// </summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Channel<JsonObject> _toWorker = Channel.CreateUnbounded<JsonObject>();
    private readonly Channel<JsonObject> _fromWorker = Channel.CreateUnbounded<JsonObject>();

    private WorkerHost(WebApplication server)
    {
        _server = server;
        server.MapPost(FunctionRpc.Method, ServeAsync);
    }

    /// <summary>The log lines that came before a message that was waited for.</summary>
    public List<string> Lines { get; } = [];

    public Uri Address => new(_server.Urls.Single());

    /// <summary>Listens on a free port.</summary>
    public static async Task<WorkerHost> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
            // A worker that is busy says nothing for as long as it takes. By default, its stream ends after 5 seconds of silence.
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        var host = new WorkerHost(builder.Build());
        await host._server.StartAsync(cancellationToken);
        return host;
    }

    /// <summary>
    /// Ends some minutes from now, so that a worker that never answers fails the test instead of holding it up.
    /// </summary>
    public static CancellationTokenSource Patience(CancellationToken cancellationToken)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        return patience;
    }

    /// <summary>Sends a message of one kind, such as <c>workerInitRequest</c>.</summary>
    public void Send(string kind, JsonObject content) =>
        _toWorker.Writer.TryWrite(new JsonObject { ["requestId"] = $"{Guid.NewGuid()}", [kind] = content });

    /// <summary>Waits for the worker's next message of a kind; others before it, such as log lines, are passed over.</summary>
    /// <returns>What the message says.</returns>
    /// <exception cref="ChannelClosedException">The worker ended the stream.</exception>
    public async Task<JsonObject> ReceiveAsync(string kind, CancellationToken cancellationToken)
    {
        using var patience = Patience(cancellationToken);
        while (true)
        {
            var message = await _fromWorker.Reader.ReadAsync(patience.Token);
            if (message[kind] is JsonObject content)
                return content;
            if (message["rpcLog"]?["message"] is { } line)
                Lines.Add($"{line}");
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.StartAsync(context.RequestAborted);
        var sending = SendAllAsync(context.Response.Body, context.RequestAborted);
        try
        {
            while (await FunctionRpc.ReadAsync(context.Request.Body, context.RequestAborted) is { } message)
                _fromWorker.Writer.TryWrite(message);
        }
        finally
        {
            _fromWorker.Writer.TryComplete();
            _toWorker.Writer.TryComplete();
        }

        await sending;
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private async Task SendAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        await foreach (var message in _toWorker.Reader.ReadAllAsync(cancellationToken))
            await FunctionRpc.WriteAsync(stream, message, cancellationToken);
    }
}
