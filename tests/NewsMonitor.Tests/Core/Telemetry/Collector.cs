using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.Tests.Core.Telemetry;

/// <summary>
/// Receives OTLP over HTTP, and keeps what arrives at each path. Names are text in it, which is all that is looked for.
/// </summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();

    public Collector()
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

    private ConcurrentQueue<(string Path, string Text)> Requests { get; } = [];

    /// <summary>All that arrived at a path.</summary>
    public string At(string path) =>
        string.Concat(Requests.Where(request => request.Path == path).Select(request => request.Text));

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                Requests.Enqueue((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
            {
                // A client that went away, or the end of the test.
            }
        }
    }
}
