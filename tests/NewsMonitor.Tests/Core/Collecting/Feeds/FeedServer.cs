using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>A web server that answers exactly with the bytes a test gives, however wrong they are.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public FeedServer(Func<FeedRequest, FeedReply> answer)
    {
        Answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public Func<FeedRequest, FeedReply> Answer { get; set; }

    public ConcurrentQueue<FeedRequest> Requests { get; } = [];

    public Uri Url(string path = "feed") => new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var stop = _stop.Token;
        try
        {
            while (true)
                _ = TakeAsync(await _listener.AcceptSocketAsync(stop), stop);
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task TakeAsync(Socket socket, CancellationToken stop)
    {
        using (socket)
        {
            try
            {
                var request = await ReadAsync(socket, stop);
                Requests.Enqueue(request);
                await SendAsync(socket, Answer(request), stop);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
            {
                // The client went away, or the test ended.
            }
        }
    }

    private static async Task<FeedRequest> ReadAsync(Socket socket, CancellationToken stop)
    {
        var head = new StringBuilder();
        var buffer = new byte[4_096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer, stop);
            if (count == 0)
                throw new IOException("the client closed the connection");
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return FeedRequest.Of(head.ToString());
    }

    private static async Task SendAsync(Socket socket, FeedReply reply, CancellationToken stop)
    {
        await socket.SendAsync(reply.Bytes, stop);
        switch (reply.Then)
        {
            case AfterReply.Endless:
                while (true)
                    await socket.SendAsync(new byte[16_384], stop);
            case AfterReply.Hold:
                await Task.Delay(System.Threading.Timeout.Infinite, stop);
                break;
            case AfterReply.Reset:
                socket.LingerState = new LingerOption(true, 0);
                break;
            default:
                socket.Shutdown(SocketShutdown.Send);
                break;
        }
    }
}

/// <param name="Path">Such as <c>/feed</c>.</param>
/// <param name="Headers">By name.</param>
internal sealed record FeedRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public static FeedRequest Of(string head)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new FeedRequest(lines[0].Split(' ')[1], headers);
    }

    public string? this[string header] => Headers.GetValueOrDefault(header);
}

internal enum AfterReply
{
    Close,
    Reset,
    Hold,
    Endless,
}

/// <param name="Bytes">Head and body.</param>
/// <param name="Then">What the server does with the connection.</param>
internal sealed record FeedReply(byte[] Bytes, AfterReply Then = AfterReply.Close)
{
    public static FeedReply Ok(string body, params string[] headers) => Of(200, Encoding.UTF8.GetBytes(body), headers);

    public static FeedReply Status(int status, params string[] headers) => Of(status, [], headers);

    /// <summary>An answer with the right length, unless the headers say another one.</summary>
    public static FeedReply Of(int status, byte[] body, params string[] headers)
    {
        var head = new StringBuilder($"HTTP/1.1 {status} Status\r\nConnection: close\r\n");
        foreach (var header in headers)
            head.Append(header).Append("\r\n");
        if (!headers.Any(header => header.StartsWith("Content-Length", StringComparison.Ordinal)) && status != 304)
            head.Append($"Content-Length: {body.Length}\r\n");
        return new FeedReply([.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body]);
    }
}
