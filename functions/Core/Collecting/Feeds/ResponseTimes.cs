namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// What an answer says about when to ask again. Dates are compared with the answer's own date, if it has one.
/// </summary>
internal static class ResponseTimes
{
    /// <summary>How long to wait according to Retry-After; null if it does not say, or a time that has passed.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        Positive(
            response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - (response.Headers.Date ?? now),
                _ => null,
            }
        );

    /// <summary>How long the answer stays fresh, according to Cache-Control or Expires; null if it does not say.</summary>
    public static TimeSpan? FreshFor(HttpResponseMessage response, DateTimeOffset now) =>
        Positive(
            response.Headers.CacheControl?.MaxAge
                ?? (response.Content.Headers.Expires is { } expires ? expires - (response.Headers.Date ?? now) : null)
        );

    private static TimeSpan? Positive(TimeSpan? time) => time > TimeSpan.Zero ? time : null;
}
