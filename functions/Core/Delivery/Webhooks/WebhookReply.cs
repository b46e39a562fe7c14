using System.Net;
using NewsMonitor.Core.Delivery.Channels;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// What an answer means (RFC 9110). 2xx: accepted. 408, 425, 429 and 5xx: try later, and not before Retry-After. 3xx, 401, 403, 404,
/// 405 and 410: this address no longer accepts anything. All others: this message is not accepted.
/// </summary>
internal static class WebhookReply
{
    /// <param name="response">The answer's head.</param>
    /// <param name="said">The start of its body, in words that may be kept.</param>
    /// <param name="now">The current time, for a Retry-After with a date.</param>
    public static SendResult Judge(HttpResponseMessage response, string said, DateTimeOffset now)
    {
        var reason = $"{(int)response.StatusCode} from {response.RequestMessage!.RequestUri!.Host}";
        if (said.Length > 0)
            reason += ": " + said;
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new SendResult.Accepted(),
            HttpStatusCode.RequestTimeout
            or (HttpStatusCode)425
            or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError => Later(reason, RetryAfter(response, now)),
            < HttpStatusCode.BadRequest => new SendResult.Refused(reason + " (redirects are not followed)", RefusalOf.Recipient),
            HttpStatusCode.Unauthorized
            or HttpStatusCode.Forbidden
            or HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.Gone => new SendResult.Refused(reason, RefusalOf.Recipient),
            _ => new SendResult.Refused(reason, RefusalOf.Message),
        };
    }

    private static SendResult.Deferred Later(string reason, TimeSpan? after) =>
        new(reason, ByServer: false) { RetryAfter = after };

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > now => date - now,
            _ => null,
        };
}
