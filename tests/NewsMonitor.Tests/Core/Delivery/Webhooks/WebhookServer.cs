using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>A real HTTPS server on this machine that answers as it is told and keeps what it was sent.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public WebhookServer()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    public TestCertificate Certificate { get; } = new();

    /// <summary>The head of every answer from now on; empty: none comes, but the request is kept.</summary>
    public string Answer { get; set; } = "204 No Content";

    /// <summary>Refuses the connection before anything is read.</summary>
    public const string Refused = "refused";

    /// <summary>Reads the request and closes the connection without an answer.</summary>
    public const string Closed = "closed";

    /// <summary>The head of each answer, or <see cref="Refused"/> or <see cref="Closed"/>; null: <see cref="Answer"/>.</summary>
    public Func<string>? Answers { get; set; }

    /// <summary>What follows the head.</summary>
    public string Body { get; set; } = "";

    public ConcurrentQueue<WebhookPost> Posts { get; } = [];

    public Uri Url(string path = "/hooks/secret-path", string host = "localhost") =>
        new($"https://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}{path}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _listener.Stop();
        Certificate.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            var head = Answers?.Invoke() ?? Answer;
            if (head == Refused)
                return;
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = Certificate.Certificate },
                _stop.Token
            );
            Posts.Enqueue(await ReadAsync(stream) with { Answer = head });
            if (head == Closed)
                return;
            if (head.Length == 0)
                await Task.Delay(Timeout.Infinite, _stop.Token);
            var answer =
                $"HTTP/1.1 {head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\nConnection: close\r\n\r\n{Body}";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
        }
        catch (Exception e)
            when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, or did not trust us.
        }
    }

    private async Task<WebhookPost> ReadAsync(Stream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new WebhookPost(lines[0], headers, body);
    }
}

/// <summary>What was sent.</summary>
internal sealed record WebhookPost(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The head of the answer to it.</summary>
    public string Answer { get; init; } = "";

    public string Text => Encoding.UTF8.GetString(Body);
}
