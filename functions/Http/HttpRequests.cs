using Microsoft.AspNetCore.Http;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using IPEndPoint = System.Net.IPEndPoint;

namespace NewsMonitor.Http;

/// <summary>Requests of ASP.NET Core as the site takes them.</summary>
public static class HttpRequests
{
    // Bytes.
    private const int Ipv6Network = 8;

    /// <param name="request">As it was received.</param>
    /// <param name="principal">Who makes it; null if the host vouches for nobody.</param>
    public static WebRequest ToWebRequest(this HttpRequest request, Principal? principal) =>
        new()
        {
            Method = request.Method.ToUpperInvariant(),
            // Pages put it into links and forms, where "//article" is another host.
            Path = "/" + request.Path.Value?.TrimStart('/'),
            Query = Fields.Parse(request.QueryString.Value),
            RawQuery = request.QueryString.Value ?? "",
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            Body = request.Body,
            Principal = principal,
            Client = ClientOf(request),
        };

    // Behind a front end, which adds the address it saw to the end of the header; what a client writes there itself comes before.
    // The rest of an IPv6 address says nothing: a client chooses it.
    private static string ClientOf(HttpRequest request)
    {
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        var address = IPEndPoint.TryParse(forwarded, out var seen)
            ? seen.Address
            : request.HttpContext.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, Ipv6Network));
    }
}
