using System.Text;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Core.Web.Unsubscribing;

/// <summary>
/// Answers requests to unsubscribe links (RFC 8058). Only a POST changes anything, since scanners follow links. It needs no
/// cookie, and repeating it has no effect. The answers do not reveal whether an address is or was a recipient.
/// </summary>
/// <param name="store">Where suppressions are stored.</param>
/// <param name="links">The links in mails; null if mails have none.</param>
/// <param name="logger">Logs each recipient who unsubscribes.</param>
public sealed class UnsubscribeEndpoint(RecipientStore store, UnsubscribeLinks? links, ILogger<UnsubscribeEndpoint> logger)
{
    /// <summary>In bytes; forms and mail programs send less.</summary>
    public const int MaxBody = 4_096;

    /// <summary>Answers a GET with a page that asks what to unsubscribe from.</summary>
    public UnsubscribePage Show(string token) => links?.Read(token) is null ? UnsubscribePage.Unknown : UnsubscribePage.Question;

    /// <summary>
    /// Answers a POST by unsubscribing the link's recipient: from all digests if the form has <c>scope=all</c>, otherwise from
    /// the link's digest. The latter includes an empty body and a mail program's <c>List-Unsubscribe=One-Click</c> in either
    /// encoding.
    /// </summary>
    public async Task<UnsubscribePage> SubmitAsync(string token, Stream body, CancellationToken cancellationToken)
    {
        if (links?.Read(token) is not { } link)
            return UnsubscribePage.Unknown;
        if (await ReadAsync(body, cancellationToken) is not { } form)
            return UnsubscribePage.TooLong;
        var all = form.Split('&').Contains("scope=all");
        await store.SuppressAsync(link.Recipient, all ? null : link.DigestId, SuppressedBy.Link, cancellationToken);
        logger.Unsubscribed(link.Recipient.Value, all ? "all digests" : link.DigestId);
        return all ? UnsubscribePage.StoppedAll : UnsubscribePage.Stopped;
    }

    private static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBody + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBody ? null : Encoding.Latin1.GetString(bytes, 0, length);
    }
}
