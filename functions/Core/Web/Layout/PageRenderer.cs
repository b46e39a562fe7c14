using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>
/// Renders a page within the frame that all share. Templates also have <c>Words</c> (the fixed words of pages), and <c>Csrf</c>,
/// the token for the field of that name in each form.
/// </summary>
internal sealed class PageRenderer(FormTokens tokens)
{
    private const string Frame = "frame.html.liquid";

    private static readonly IWords Language = RenderingWords.Default;

    public async Task<WebReply> ReplyAsync(WebRequest request, Page page, CancellationToken cancellationToken)
    {
        var token = request.Principal is { } principal ? await tokens.ForAsync(principal, cancellationToken) : "";
        return Reply(request, page, token);
    }

    /// <summary>A page without forms.</summary>
    public static WebReply Reply(WebRequest request, Page page, string token = "")
    {
        var words = Language.Pages;
        var body = PageTemplates.Render(page.Template, page.View, Variable("Words", words), Variable("Csrf", token));
        var frame = new
        {
            Language.Labels.Language,
            Language.Labels.Direction,
            page.Title,
            page.Query,
            page.Alternates,
            Links = NavigationLink.For(request.Principal?.Role ?? Role.Anyone, page.Section, words),
            Name = request.Principal?.Name ?? "",
            Style = Asset.Style.Address,
            Script = Asset.Keys.Address,
            Icon = Asset.Icon.Address,
            Body = body,
        };
        return WebReply.Of(page.Status, WebReply.Html, PageTemplates.Render(Frame, frame, Variable("Words", words)));
    }

    private static KeyValuePair<string, object> Variable(string name, object value) => KeyValuePair.Create(name, value);
}
