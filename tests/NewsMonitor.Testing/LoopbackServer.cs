using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Testing;

/// <summary>An HTTP server on a free port of this machine that takes one request after another.</summary>
internal abstract class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();

    protected LoopbackServer()
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

    public void Dispose() => _listener.Close();

    /// <summary>Reads a request and answers it.</summary>
    protected abstract Task TakeAsync(HttpListenerContext context);

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
                // A client that went away, or the end of the test.
            }
        }
    }
}
