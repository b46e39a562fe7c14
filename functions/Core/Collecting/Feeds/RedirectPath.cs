using System.Net;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>The redirects from an address to an answer.</summary>
internal sealed class RedirectPath(Uri start)
{
    private const int Most = 5;

    private readonly HashSet<string> _seen = [start.AbsoluteUri];
    private bool _isPermanent = true;

    /// <summary>The address to ask next.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>The last address that permanent redirects alone lead to; null if the first redirect is temporary.</summary>
    public Uri? MovedTo { get; private set; }

    public static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    /// <summary>Follows a redirect.</summary>
    /// <returns>Why it is not followed, in a sentence; null if <see cref="Current"/> is where it leads.</returns>
    public string? Follow(HttpResponseMessage response)
    {
        var host = Current.Host;
        if (response.Headers.Location is not { } location || !Uri.TryCreate(Current, location, out var next))
            return $"{(int)response.StatusCode} from {host} without an address to go to";
        if (Current.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            return $"{host} redirects from https to http";
        if (FeedAddress.Fault(next) is { } fault)
            return $"{host} redirects to an address that is not allowed: {fault}";
        if (_seen.Count > Most)
            return $"more than {Most} redirects";
        if (!_seen.Add(next.AbsoluteUri))
            return $"{host} redirects in a circle";
        _isPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        MovedTo = _isPermanent ? next : MovedTo;
        Current = next;
        return null;
    }
}
