using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// Posts digests to webhooks. Nothing but HTTPS, to addresses of the public internet only: they are judged as resolved, and the
/// one that was judged is connected to, so that a name that changes its mind gains nothing. No redirect is followed, no proxy
/// used.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    /// <summary>Bound on one post, from the look-up of the name to the head of the answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int MaxAnswer = 1_000;

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public WebhookSender(TimeProvider clock)
        : this(clock, PublicAddress.Is, null) { }

    /// <param name="clock">The time that is signed, and that an answer is waited for.</param>
    /// <param name="isAllowed">Which addresses may be connected to.</param>
    /// <param name="certificates">Judges certificates; null: the system does.</param>
    /// <param name="lookUp">Where names lead; null: the system says.</param>
    internal WebhookSender(
        TimeProvider clock,
        Func<IPAddress, bool> isAllowed,
        RemoteCertificateValidationCallback? certificates,
        LookUp? lookUp = null
    )
    {
        _clock = clock;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectCallback = (context, cancellationToken) =>
                    ConnectAsync(context.DnsEndPoint, lookUp ?? Dns.GetHostAddressesAsync, isAllowed, cancellationToken),
                SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = certificates },
            }
        );
    }

    /// <summary>
    /// Posts one digest, within <see cref="Timeout"/>. Sent again, it has the same id, by which a receiver can tell.
    /// </summary>
    public async Task<SendResult> SendAsync(WebhookDefinition webhook, ArchivedDigest digest)
    {
        if (WebhookBody.Of(webhook.Kind, digest) is not { } body)
            return new SendResult.Refused($"the digest is too long for {webhook}", RefusalOf.Message);
        using var timeout = new CancellationTokenSource(Timeout, _clock);
        using var request = Request(webhook, digest.Digest, body);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return WebhookReply.Judge(response, await SaidAsync(response, webhook, timeout.Token), _clock.GetUtcNow());
        }
        catch (HttpRequestException e) when (e.InnerException is ForbiddenAddressException)
        {
            return new SendResult.Refused($"{webhook.Url.Host} is no public address", RefusalOf.Recipient);
        }
        catch (OperationCanceledException)
        {
            var reason = $"no answer from {webhook.Url.Host} within {Timeout.TotalSeconds:0} s";
            return new SendResult.Deferred(reason, ByServer: false);
        }
        catch (HttpRequestException e)
        {
            return new SendResult.Deferred($"{webhook.Url.Host}: {e.HttpRequestError}", ByServer: false);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(WebhookDefinition webhook, Digest digest, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("NewsMonitor", null));
        if (webhook.Kind == WebhookKind.Json)
        {
            var id = StableHash.Of("delivery", digest.Id, digest.Window.Key, webhook.Url.AbsoluteUri);
            foreach (var (name, value) in WebhookSignature.Headers(webhook.Secret, id, _clock.GetUtcNow(), body))
                request.Headers.Add(name, value);
        }

        return request;
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint end,
        LookUp lookUp,
        Func<IPAddress, bool> isAllowed,
        CancellationToken cancellationToken
    )
    {
        var addresses = await lookUp(end.Host, cancellationToken);
        if (!addresses.All(isAllowed))
            throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The start of an answer that refuses, which often says why; without the address, should it be repeated there.
    /// </summary>
    private static async Task<string> SaidAsync(
        HttpResponseMessage response,
        WebhookDefinition webhook,
        CancellationToken cancellationToken
    )
    {
        if ((int)response.StatusCode is < 400 or >= 500)
            return "";
        try
        {
            var bytes = new byte[MaxAnswer];
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await stream.ReadAtLeastAsync(bytes, MaxAnswer, throwOnEndOfStream: false, cancellationToken);
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            return UntrustedText.Line(text.Replace(webhook.Url.PathAndQuery, "…", StringComparison.OrdinalIgnoreCase), 100);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The refusal stands, whatever it was to say.
            return "";
        }
    }

    internal delegate Task<IPAddress[]> LookUp(string host, CancellationToken cancellationToken);

    private sealed class ForbiddenAddressException : Exception;
}
