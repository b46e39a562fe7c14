using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Stories;

/// <summary><c>/story/ID</c>: the articles about an event; the ID is that of its first article, or of any other.</summary>
internal sealed class StoryRoutes(
    StoryReader stories,
    NamesInNews names,
    ListExports exports,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    private const string Path = "/story/{}";

    public IReadOnlyList<Route> Routes =>
        [Route.Get(Path, Role.Viewer, Segments.Id, ShowAsync), .. exports.Routes(Path, Segments.Id, ListAsync)];

    private async Task<ExportedList?> ListAsync(string id, WebRequest request, CancellationToken cancellationToken) =>
        await stories.ReadAsync(id, cancellationToken) is { } story
            ? ListOf(story, new StoryPage(story, await names.GetAsync(cancellationToken), zone).Title)
            : null;

    // Without a date, a search would only look at the last days.
    private static ExportedList ListOf(StoryRead story, string title)
    {
        var (from, to) = StoryDays.SpanOf(story.Day);
        var days = QueryDays.From(DateOnly.FromDateTime(from.UtcDateTime), DateOnly.FromDateTime(to.UtcDateTime));
        return new ExportedList(title, new AllNode([new StoryNode(story.Id), days]), StoryItem.AddressOf(story.Id));
    }

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await stories.ReadAsync(id, cancellationToken) is not { } story)
            return MessagePage.Reply(request, 404, await WhyAsync(id, cancellationToken));
        var page = new StoryPage(story, await names.GetAsync(cancellationToken), zone);
        return await pages.ReplyAsync(
            request,
            new Page(page.Title, "story.html.liquid", page.ToView(request.Principal?.Role >= Role.Editor))
            {
                Alternates = ListExports.AlternatesOf(ListOf(story, page.Title)),
            },
            cancellationToken
        );
    }

    private async Task<PageText> WhyAsync(string id, CancellationToken cancellationToken) =>
        VerdictItem.Of(await stories.HiddenByAsync(id, cancellationToken), zone) is [var hidden, ..]
            ? new PageText(hidden.Because, hidden.Said)
            : RenderingWords.Default.Pages.Errors.NotFound;
}
