using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Core.Web.Access;

namespace NewsMonitor.Local.Web;

/// <summary>
/// Decides who may use the pages on this machine: everybody who has the token in the printed address, which is random in each
/// run. It becomes a cookie that scripts cannot read and that other sites' requests do not carry. Requests that were sent to
/// another name (DNS rebinding), or by another site, are refused.
/// </summary>
/// <param name="port">Where the pages are.</param>
/// <param name="token">The token.</param>
internal sealed class LoopbackGate(int port, string token)
{
    /// <summary>The name of the token in the printed address.</summary>
    public const string Field = "token";

    private const string Bearer = "Bearer ";

    private readonly string[] _hosts = [$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"];

    // Browsers send a host's cookies to all of its ports.
    private readonly string _cookie = $"newsmonitor-{port}";

    /// <summary>Whether the request was sent to this machine by name, and not from a page of another site.</summary>
    public bool LetsIn(HttpRequest request) =>
        _hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase)
        && request.Headers.Origin.All(origin => _hosts.Any(host => origin == $"http://{host}"))
        && (IsRead(request) || request.Headers["Sec-Fetch-Site"].All(site => site is "same-origin" or "none"));

    /// <summary>Who makes the request; null if it has neither the cookie nor, as programs send it, the token.</summary>
    public Principal? Who(HttpRequest request)
    {
        if (IsToken(request.Cookies[_cookie]))
            return new Principal("local", Role.Admin, token);
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsToken(given[Bearer.Length..])
            ? Principal.Program
            : null;
    }

    /// <summary>Turns the token in an address into a cookie, and leads to the address without it.</summary>
    /// <returns>Whether the request had a valid token, and has been answered.</returns>
    public bool TakesToken(HttpContext context)
    {
        var request = context.Request;
        if (!IsRead(request) || !request.Query.TryGetValue(Field, out var given) || !IsToken(given))
            return false;
        var cookie = new SetCookieHeaderValue(_cookie, token)
        {
            HttpOnly = true,
            SameSite = Microsoft.Net.Http.Headers.SameSiteMode.Strict,
            Path = "/",
        };
        context.Response.Headers.SetCookie = cookie.ToString();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.Location = "/" + request.Path.ToUriComponent().TrimStart('/') + WithoutToken(request);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return true;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static QueryString WithoutToken(HttpRequest request) =>
        QueryString.Create(request.Query.Where(field => field.Key != Field));

    private bool IsToken(string? given) =>
        given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
