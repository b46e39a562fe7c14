namespace NewsMonitor.Core.Web.Routing;

/// <summary>A part of the site: a page with its forms and other shapes, or a part of the API.</summary>
public interface IWebRoutes
{
    IReadOnlyList<Route> Routes { get; }
}
