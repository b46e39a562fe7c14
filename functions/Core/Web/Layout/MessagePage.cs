using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>
/// A page that says one thing, such as that a page does not exist; below <c>/api</c>, problem details that say it.
/// </summary>
internal static class MessagePage
{
    public static WebReply Reply(WebRequest request, int status, PageText text) =>
        request.IsApi
            ? new Problem(status, text.Title, text.Text).ToReply()
            : PageRenderer.Reply(request, new Page(text.Title, "message.html.liquid", new { text.Text }) { Status = status });
}
