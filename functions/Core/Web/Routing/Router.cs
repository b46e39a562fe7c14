namespace NewsMonitor.Core.Web.Routing;

/// <summary>Finds the route of a request.</summary>
/// <param name="routes">All routes.</param>
public sealed class Router(IEnumerable<Route> routes)
{
    private const int MaxPath = 2_000;

    /// <summary>The most specific first.</summary>
    public IReadOnlyList<Route> Routes { get; } = [.. routes.OrderBy(route => route.Rank, StringComparer.Ordinal)];

    /// <summary>What answers the request, and what it may be asked with if that is something else.</summary>
    public RouteMatch Find(WebRequest request)
    {
        if (request.Path.Length > MaxPath)
            return RouteMatch.None;
        SortedSet<string> others = new(StringComparer.Ordinal);
        var method = request.Method == "HEAD" ? "GET" : request.Method;
        foreach (var route in Routes)
        {
            if (route.Match(request.Path) is not { } handler)
                continue;
            if (route.Method == method)
                return new RouteMatch(route, handler, []);
            others.UnionWith(route.Method == "GET" ? ["GET", "HEAD"] : [route.Method]);
        }

        return new RouteMatch(null, null, others);
    }
}

/// <summary>The route of a request.</summary>
/// <param name="Route">The route; null if there is none.</param>
/// <param name="Handler">Answers the request; null if there is no route.</param>
/// <param name="Allowed">Without a route: the methods that the address supports; empty if the address does not exist.</param>
public sealed record RouteMatch(Route? Route, Handler? Handler, IReadOnlyCollection<string> Allowed)
{
    public static readonly RouteMatch None = new(null, null, []);
}
