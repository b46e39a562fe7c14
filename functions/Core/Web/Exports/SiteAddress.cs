using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>
/// Where the site is for the one who asked, so that feeds have complete addresses. It is taken from the request, so it is shown
/// only in the reply to that request.
/// </summary>
/// <param name="Root">Such as <c>https://news.example.org</c>; empty if the request does not say.</param>
internal sealed record SiteAddress(string Root)
{
    public static SiteAddress Of(WebRequest request)
    {
        var host = request.Headers.GetValueOrDefault("Host") ?? "";
        var name = host.Split(':')[0];
        var isLocal = name is "127.0.0.1" or "localhost" || host.StartsWith("[::1]", StringComparison.Ordinal);
        return Uri.TryCreate($"{(isLocal ? "http" : "https")}://{host}", UriKind.Absolute, out var root) && root.Authority == host
            ? new SiteAddress(root.GetLeftPart(UriPartial.Authority))
            : new SiteAddress("");
    }

    /// <param name="path">A path of this site, with its query; encoded.</param>
    public string To(string path) => Root + path;
}
