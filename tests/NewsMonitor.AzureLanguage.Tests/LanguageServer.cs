using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.AzureLanguage.Tests;

/// <summary>
/// Azure AI Language on this machine: the REST shapes of api-version 2023-04-01, with what <see cref="LanguageStandIn"/> finds,
/// and every trouble a service may have.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    public const string Key = "a key";
    private readonly HttpListener _listener = new();

    public LanguageServer()
    {
        Endpoint = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Endpoint.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    public LanguageStandIn StandIn { get; } = new();

    /// <summary>The bodies of all requests that came in.</summary>
    public ConcurrentQueue<JsonNode> Requests { get; } = [];

    /// <summary>What happens to the next requests, in order, instead of an answer.</summary>
    public ConcurrentQueue<Func<HttpListenerResponse, Task>> Troubles { get; } = [];

    /// <summary>Refuses a request as a whole.</summary>
    public static Func<HttpListenerResponse, Task> Refusal(int status, string code, int? retryAfterSeconds = null) =>
        response =>
        {
            response.StatusCode = status;
            if (retryAfterSeconds is { } seconds)
                response.AddHeader("Retry-After", $"{seconds}");
            var error = new JsonObject { ["code"] = code, ["message"] = "Refused." };
            return WriteAsync(response, new JsonObject { ["error"] = error }.ToJsonString());
        };

    public static Func<HttpListenerResponse, Task> Literally(string body) => response => WriteAsync(response, body);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = JsonNode.Parse(context.Request.InputStream)!;
        Requests.Enqueue(request);
        if (Troubles.TryDequeue(out var trouble))
            await trouble(context.Response);
        else if (context.Request.Url!.PathAndQuery != "/language/:analyze-text?api-version=2023-04-01&showStats=false")
            await Refusal(404, "NotFound")(context.Response);
        else if (context.Request.Headers["Ocp-Apim-Subscription-Key"] != Key)
            await Refusal(401, "Unauthorized")(context.Response);
        else
            await WriteAsync(context.Response, (await LanguageRest.AnswerAsync(StandIn, request)).ToJsonString());
    }

    private static async Task WriteAsync(HttpListenerResponse response, string body)
    {
        response.ContentType = "application/json; charset=utf-8";
        await response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
