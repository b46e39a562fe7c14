using System.Text;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Core.Web;

/// <summary>
/// What the address behind an unsubscribe link answers (RFC 8058). Only a POST changes anything, since scanners follow links; it
/// needs no cookie, and said again it changes nothing. Whether an address is a recipient's, or was one, is nowhere to be seen.
/// </summary>
/// <param name="store">Where it is remembered.</param>
/// <param name="links">The links we make; null where none are.</param>
/// <param name="logger">Told of each recipient who unsubscribes.</param>
public sealed class UnsubscribeEndpoint(RecipientStore store, UnsubscribeLinks? links, ILogger<UnsubscribeEndpoint> logger)
{
    /// <summary>A form's body is longer than this only if it is none of ours or a mail program's, in bytes.</summary>
    public const int MaxBody = 4_096;

    /// <summary>What a GET answers: a page that asks.</summary>
    public UnsubscribePage Show(string token) => links?.Read(token) is null ? UnsubscribePage.Unknown : UnsubscribePage.Question;

    /// <summary>
    /// What a POST answers: the recipient of the link gets no more of its digest, or, where the form says <c>scope=all</c>, of
    /// any. Every other body means the one digest: a mail program's <c>List-Unsubscribe=One-Click</c>, in either encoding, as
    /// much as an empty one.
    /// </summary>
    public async Task<UnsubscribePage> SubmitAsync(string token, Stream body, CancellationToken cancellationToken)
    {
        if (links?.Read(token) is not { } link)
            return UnsubscribePage.Unknown;
        if (await ReadAsync(body, cancellationToken) is not { } form)
            return UnsubscribePage.TooLong;
        var all = form.Split('&').Contains("scope=all");
        await store.SuppressAsync(link.RecipientKey, all ? null : link.DigestId, SuppressedBy.Link, cancellationToken);
        logger.Unsubscribed(link.RecipientKey, all ? "all digests" : link.DigestId);
        return all ? UnsubscribePage.StoppedAll : UnsubscribePage.Stopped;
    }

    private static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxBody + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBody ? null : Encoding.Latin1.GetString(bytes, 0, length);
    }
}
