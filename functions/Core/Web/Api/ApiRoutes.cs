using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;

namespace NewsMonitor.Core.Web.Api;

/// <summary>
/// The API: <c>/api/search?q=</c>, <c>/api/articles/ID</c>, <c>/api/entities/ID</c>, <c>/api/stories/ID</c>, and
/// <c>/api/openapi.json</c>, which describes them. Wrong requests get problem details.
/// </summary>
internal sealed class ApiRoutes(
    ISearchIndex index,
    ArticleFinder articles,
    NameReader names,
    StoryReader stories,
    NamesInNews known,
    VerdictStore verdicts,
    ReaderZone zone
) : IWebRoutes
{
    private static readonly ReadOnlyMemory<byte> Description = System.Text.Encoding.UTF8.GetBytes(
        Rendering.EmbeddedTemplate.Text("openapi.json")
    );

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get("/api/search", Role.Viewer, SearchAsync),
            Route.Get("/api/articles/{}", Role.Viewer, Segments.Id, ArticleAsync),
            Route.Get("/api/entities/{}", Role.Viewer, Segments.Id, NameAsync),
            Route.Get("/api/stories/{}", Role.Viewer, Segments.Id, StoryAsync),
            Route.Get("/api/openapi.json", Role.Viewer, (_, _) => Task.FromResult(WebReply.Of(200, WebReply.Json, Description))),
        ];

    private async Task<WebReply> SearchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var form = SearchForm.Of(request.Query);
        if (form.Fault is { } fault)
            return WrongQuery.Reply(fault);
        if (SizeOf(request.Query["size"]) is not { } size)
            return Wrong($"size must be a whole number from 0 to {SearchRequest.MaxSize}.");
        if (request.Query["order"] is not (null or "newest" or "best"))
            return Wrong("order must be newest or best.");
        if (!SearchRequest.IsPlace(request.Query["after"], form.Order))
            return Wrong("after must be the next of an earlier answer in the same order.");
        var result = await index.SearchAsync(form.Request(size), cancellationToken);
        return Json(SearchAnswer.Of(form, result), ApiJson.Default.SearchAnswer);
    }

    private async Task<WebReply> ArticleAsync(string id, WebRequest request, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } found
            ? Json(ArticleAnswer.Of(found), ApiJson.Default.ArticleAnswer)
            : Missing("No stored article has this ID.");

    private async Task<WebReply> NameAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var days = NameReader.DaysIn(request.Query);
        if (request.Query["days"] is { } asked && asked != $"{days}")
            return Wrong($"days must be one of {string.Join(", ", NamePeriod.Choices)}.");
        var all = await names.KnownAsync(cancellationToken);
        if (NameReader.HiddenAs(all.Decisions, id) is { } hidden)
            return Missing(Rendering.RenderingWords.Default.NamePage.Hidden(hidden));
        if (await names.FindAsync(all, id, cancellationToken) is not { } name)
            return Missing("No name of the last 365 days has this ID.");
        var page = await names.ReadAsync(all, name, days, cancellationToken);
        return Json(NameAnswer.Of(page, await verdicts.LoadAsync(cancellationToken)), ApiJson.Default.NameAnswer);
    }

    private async Task<WebReply> StoryAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await stories.ReadAsync(id, cancellationToken) is not { } story)
            return Missing(
                await stories.HiddenByAsync(id, cancellationToken) is { Count: > 0 } hidden
                    ? VerdictText.Of(hidden)
                    : "No stored article that counts has this ID."
            );
        var page = new StoryPage(story, await known.GetAsync(cancellationToken), zone);
        return Json(StoryAnswer.Of(story, page), ApiJson.Default.StoryAnswer);
    }

    private static WebReply Wrong(string detail) => new Problem(400, "Invalid request", detail).ToReply();

    private static WebReply Missing(string detail) => new Problem(404, "Not found", detail).ToReply();

    private static WebReply Json<T>(T answer, JsonTypeInfo<T> type) =>
        WebReply.Of(200, WebReply.Json, JsonSerializer.SerializeToUtf8Bytes(answer, type));

    private static int? SizeOf(string? text)
    {
        if (text is null)
            return new SearchRequest(null!).Size;
        return int.TryParse(text, out var size) && size is >= 0 and <= SearchRequest.MaxSize ? size : null;
    }
}
