using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Text;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Network;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// Posts digests to webhooks, over HTTPS and to addresses of the public internet only, unless the settings allow private ones.
/// Addresses are checked after the name is resolved, and the connection goes to the ones that were checked, so changing what a
/// name resolves to does not help an attacker. Redirects are not followed, and no proxy is used.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    /// <summary>The limit for one post, from resolving the name to the response headers.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int MaxAnswer = 1_000;

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly Func<IPAddress, bool> _isAllowed;

    public WebhookSender(TimeProvider clock, WebhookOptions options)
        : this(clock, options.AllowPrivate ? PublicAddress.IsOrPrivate : PublicAddress.Is, null) { }

    /// <param name="clock">Gives the time that is signed, and limits the wait for an answer.</param>
    /// <param name="isAllowed">Which addresses may be connected to.</param>
    /// <param name="certificates">Checks certificates; null: the system does.</param>
    /// <param name="lookUp">Resolves names; null: the system does.</param>
    internal WebhookSender(
        TimeProvider clock,
        Func<IPAddress, bool> isAllowed,
        RemoteCertificateValidationCallback? certificates,
        LookUp? lookUp = null
    )
    {
        (_clock, _isAllowed) = (clock, isAllowed);
        var handler = PublicConnections.Handler(isAllowed, lookUp);
        handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = certificates };
        _client = new HttpClient(handler);
    }

    /// <summary>What is wrong with an address, in a sentence without the address; null if it may be posted to.</summary>
    internal string? Fault(string url) => WebhookAddress.Fault(url, _isAllowed);

    /// <summary>
    /// Posts one digest, within <see cref="Timeout"/>. A repeated post has the same id, so that a receiver can recognize it. It
    /// is signed if the webhook has a secret.
    /// </summary>
    /// <param name="webhook">Where to.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="body">The body to post: JSON in UTF-8.</param>
    public async Task<SendResult> SendAsync(WebhookRecipient webhook, Digest digest, byte[] body)
    {
        using var timeout = new CancellationTokenSource(Timeout, _clock);
        using var request = Request(webhook, digest, body);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return WebhookReply.Judge(response, await SaidAsync(response, webhook, timeout.Token), _clock.GetUtcNow());
        }
        catch (HttpRequestException fault) when (fault.InnerException is ForbiddenAddressException)
        {
            return new SendResult.Refused($"{webhook.Url.Host} is not a public address", RefusalOf.Recipient);
        }
        catch (OperationCanceledException)
        {
            var reason = $"no response from {webhook.Url.Host} within {Timeout.TotalSeconds:0} s";
            return new SendResult.Deferred(reason, ByServer: false);
        }
        catch (HttpRequestException fault)
        {
            return new SendResult.Deferred($"{webhook.Url.Host}: {fault.HttpRequestError}", ByServer: false);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(WebhookRecipient webhook, Digest digest, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("NewsMonitor", null));
        if (webhook.Secret.Length > 0)
        {
            var id = StableHash.Of("delivery", digest.Id, digest.Window.Key, webhook.Url.AbsoluteUri);
            foreach (var (name, value) in WebhookSignature.Headers(webhook.Secret, id, _clock.GetUtcNow(), body))
                request.Headers.Add(name, value);
        }

        return request;
    }

    /// <summary>
    /// The start of an answer that rejects the post, which often says why; the address is removed if it is repeated there.
    /// </summary>
    private static async Task<string> SaidAsync(
        HttpResponseMessage response,
        WebhookRecipient webhook,
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
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // The post is still rejected; only the reason is missing.
            return "";
        }
    }
}
