using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>What programs are told about a query that cannot be asked.</summary>
internal static class WrongQuery
{
    private const string Title = "The query cannot be understood";

    public static WebReply Reply(QueryFault fault) =>
        (new Problem(400, Title, RenderingWords.Default.Query.Of(fault)) { Position = fault.Start }).ToReply();
}
