using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web;

/// <summary>The headers of every reply that does not set its own.</summary>
internal static class WebHeaders
{
    /// <summary>
    /// Pages load a style sheet, a script and pictures from this site and nothing else; nothing inside a page is a script or a
    /// style.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'";

    /// <summary>
    /// Other sites learn nothing of where a link was, but this one does: with "no-referrer", browsers send the origin of a form as
    /// "null" (Fetch standard, "append a request Origin header"), as they do for another site's, and hosts reject that.
    /// </summary>
    public const string ReferrerPolicy = "same-origin";

    private static readonly KeyValuePair<string, string>[] All =
    [
        KeyValuePair.Create("Content-Security-Policy", ContentSecurityPolicy),
        KeyValuePair.Create("Cache-Control", "no-store"),
        KeyValuePair.Create("Cross-Origin-Opener-Policy", "same-origin"),
        KeyValuePair.Create("Cross-Origin-Resource-Policy", "same-origin"),
        KeyValuePair.Create("Referrer-Policy", ReferrerPolicy),
        KeyValuePair.Create("X-Content-Type-Options", "nosniff"),
        KeyValuePair.Create("X-Robots-Tag", "noindex, nofollow"),
    ];

    public static WebReply Complete(WebReply reply)
    {
        var headers = new Dictionary<string, string>(All, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in reply.Headers)
            headers[name] = value;
        return reply with { Headers = headers };
    }
}
