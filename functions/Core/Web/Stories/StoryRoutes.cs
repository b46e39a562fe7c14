using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Stories;

/// <summary><c>/story/ID</c>: the articles about an event; the ID is that of its first article, or of any other.</summary>
internal sealed class StoryRoutes(
    StoryReader stories,
    NamesInNews names,
    VerdictStore verdicts,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    public IReadOnlyList<Route> Routes => [Route.Get("/story/{}", Role.Viewer, Segments.Id, ShowAsync)];

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await stories.ReadAsync(id, cancellationToken) is not { } story)
            return MessagePage.Reply(request, 404, await WhyAsync(id, cancellationToken));
        var page = new StoryPage(story, await names.GetAsync(cancellationToken), zone);
        return await pages.ReplyAsync(
            request,
            new Page(page.Title, "story.html.liquid", page.ToView(request.Principal?.Role >= Role.Editor)),
            cancellationToken
        );
    }

    private async Task<PageText> WhyAsync(string id, CancellationToken cancellationToken)
    {
        var said = (await verdicts.LoadAsync(cancellationToken)).All.Where(verdict =>
            verdict.Article == id && verdict is { Stands: true, Kind: VerdictKind.NotRelevant }
        );
        return VerdictItem.Of(said, zone) is [var hidden, ..]
            ? new PageText(hidden.Because, hidden.Said)
            : RenderingWords.Default.Pages.Errors.NotFound;
    }
}
