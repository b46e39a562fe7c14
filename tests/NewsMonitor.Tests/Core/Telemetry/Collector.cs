using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace NewsMonitor.Tests.Core.Telemetry;

/// <summary>
/// Receives OTLP over HTTP, and keeps what arrives at each path. Names are text in it, which is all that is looked for.
/// </summary>
internal sealed class Collector : LoopbackServer
{
    private ConcurrentQueue<(string Path, string Text)> Requests { get; } = [];

    /// <summary>All that arrived at a path.</summary>
    public string At(string path) =>
        string.Concat(Requests.Where(request => request.Path == path).Select(request => request.Text));

    protected override async Task TakeAsync(HttpListenerContext context)
    {
        using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
        Requests.Enqueue((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
        context.Response.ContentType = "application/x-protobuf";
        context.Response.Close();
    }
}
