using Microsoft.AspNetCore.Http;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Http;

/// <summary>Requests of ASP.NET Core as the site takes them.</summary>
public static class HttpRequests
{
    /// <param name="request">As it was received.</param>
    /// <param name="principal">Who makes it; null if the host vouches for nobody.</param>
    public static WebRequest ToWebRequest(this HttpRequest request, Principal? principal) =>
        new()
        {
            Method = request.Method.ToUpperInvariant(),
            Path = request.Path.HasValue ? request.Path.Value! : "/",
            Query = Fields.Parse(request.QueryString.Value),
            RawQuery = request.QueryString.Value ?? "",
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            Body = request.Body,
            Principal = principal,
        };
}
