using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>A page that says one thing, such as that a page does not exist.</summary>
internal static class MessagePage
{
    public static WebReply Reply(WebRequest request, int status, PageText text) =>
        PageRenderer.Reply(request, new Page(text.Title, "message.html.liquid", new { text.Text }) { Status = status });
}
